/**
 * What the workbook keeps of ours (design D9) and cannot be used: what is lost by that and what to do. The tables are
 * read and checked all the same.
 */
import { styleFrom } from '../core/narrative';
import type { Problem } from '../core/result';
import { problem } from '../core/result';
import { isBaselineLost } from './narrative/baseline';
import { unreadIgnored } from './check/ignored';
import { lostMappings, lostPreferences, preferencesOf, scoringIn } from './preferences';
import type { Snapshot } from './workbook';

export function stateProblems(snapshot: Snapshot): readonly Problem[] {
  return [
    ...preferenceProblems(snapshot),
    ...mappingProblems(snapshot),
    ...(isBaselineLost(snapshot)
      ? [
          problem(
            'baselineLost',
            '工作簿里存的上次生成的说明文字读不出来，像是没有存完整。校验不受影响；“说明”表里的段落都当作人改过的，不会自动改写。请核对“说明”表后重新写入一次，就会重新存好。',
          ),
        ]
      : []),
  ];
}

function preferenceProblems(snapshot: Snapshot): readonly Problem[] {
  const lost = lostPreferences(snapshot);
  if (lost === 'all')
    return [
      problem(
        'preferencesLost',
        '工作簿里存的设置读不出来，像是没有存完整。这次按公开口径校验，没有忽略任何结果，说明按本省写法；评分标准要重新选择。请在任务窗格里重新设置。',
      ),
    ];
  const { ignored, style } = preferencesOf(snapshot);
  const unread = unreadIgnored(ignored);
  const scoring = scoringIn(snapshot);
  return [
    ...(lost.includes('rounding')
      ? [
          problem(
            'roundingLost',
            '工作簿里存的尾差口径不认识，这次按公开口径校验。请在设置里重新选择。',
          ),
        ]
      : []),
    ...(lost.includes('live')
      ? [
          problem(
            'liveLost',
            '工作簿里存的“编辑后自动校验”不认识，这次按自动校验。请在设置里重新选择。',
          ),
        ]
      : []),
    ...(unread > 0
      ? [
          problem(
            'ignoredLost',
            `工作簿里存的忽略记录有 ${unread} 条读不出来，没有用它们：原来忽略的结果会重新列出，请核对后再忽略。`,
          ),
        ]
      : []),
    ...(isStyleLost(style)
      ? [
          problem(
            'styleLost',
            '工作簿里存的说明写法（自称、预算为 0 的写法）有读不出来的，那几项按本省写法。请在设置里重新选择。',
          ),
        ]
      : []),
    ...(scoring.from === 'unknown' ? [problem('scoringLost', scoring.message)] : []),
  ];
}

/** Something was chosen that is none of the choices. */
function isStyleLost(stored: unknown): boolean {
  if (stored === undefined) return false;
  if (typeof stored !== 'object' || stored === null) return true;
  const used = styleFrom(stored);
  return Object.entries(stored).some(
    ([name, choice]) => choice !== '' && !Object.hasOwn(used, name),
  );
}

function mappingProblems(snapshot: Snapshot): readonly Problem[] {
  const lost = lostMappings(snapshot);
  if (lost === 'all')
    return [
      problem(
        'mappingLost',
        '工作簿里存的“哪张工作表是哪张表”读不出来，像是没有存完整。这次只按表名和表头识别，请看各表是否认对，必要时重新指定。',
      ),
    ];
  return lost.length === 0
    ? []
    : [
        problem(
          'mappingLost',
          `工作簿里存的对表 ${lost.join('、')} 的指定（区域、列、行、金额单位）读不出来，没有用它，按表名和表头识别。请看这几张表是否认对，必要时重新指定。`,
        ),
      ];
}
