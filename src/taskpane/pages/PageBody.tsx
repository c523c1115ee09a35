/**
 * Which page is drawn. The home is in the first load; the others are loaded when they are opened for the first time, and
 * a page that cannot be loaded or breaks says so without taking the pane down.
 */
import { Component, Suspense, lazy } from 'react';
import { useShared } from '../components/styles';
import type { PageId } from '../state/requests';
import type { View } from '../state/cards';
import { useText } from '../text';
import type { Language } from '../text';
import { HomePage } from './HomePage';

const CheckPage = lazy(() => import(/* webpackChunkName: "check" */ './CheckPage'));
const NarrativePage = lazy(() => import(/* webpackChunkName: "narrative" */ './NarrativePage'));
const ScorePage = lazy(() => import(/* webpackChunkName: "score" */ './ScorePage'));
const InputsPage = lazy(() => import(/* webpackChunkName: "inputs" */ './InputsPage'));
const PublishPage = lazy(() => import(/* webpackChunkName: "publish" */ './PublishPage'));
const SettingsPage = lazy(() => import(/* webpackChunkName: "settings" */ './SettingsPage'));

interface Props {
  readonly page: PageId;
  readonly focus: string | null;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly language: Language | null;
  readonly onLanguage: (language: Language | null) => void;
}

export function PageBody(props: Props): React.JSX.Element {
  const text = useText();
  const shared = useShared();
  return (
    <Boundary key={props.page} message={text.messages.pageFailed} className={shared.empty}>
      <Suspense fallback={<p className={shared.empty}>{text.messages.loadingPage}</p>}>
        <Chosen {...props} />
      </Suspense>
    </Boundary>
  );
}

function Chosen({ page, focus, view, onView, language, onLanguage }: Props): React.JSX.Element {
  switch (page) {
    case 'home':
      return <HomePage />;
    case 'check':
      return <CheckPage view={view} onView={onView} />;
    case 'narrative':
      return <NarrativePage />;
    case 'score':
      return <ScorePage />;
    case 'inputs':
      return <InputsPage focus={focus} />;
    case 'publish':
      return <PublishPage />;
    case 'settings':
      return <SettingsPage language={language} onLanguage={onLanguage} />;
  }
}

interface BoundaryProps {
  readonly message: string;
  readonly className: string;
  readonly children: React.ReactNode;
}

class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): React.ReactNode {
    const { message, className, children } = this.props;
    return this.state.failed ? (
      <p role="alert" className={className}>
        {message}
      </p>
    ) : (
      children
    );
  }
}
