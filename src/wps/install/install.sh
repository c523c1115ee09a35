#!/bin/sh
# 决算公开助手（WPS 表格加载项）：为当前用户登记。统信 UOS、麒麟等 Linux 版 WPS。
#   sh install.sh              登记
#   sh install.sh --remove     取消登记
# 别的加载项的登记原样保留；原文件另存为 publish.xml.bak。
set -eu
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd)
folder="${XDG_DATA_HOME:-$HOME/.local/share}/Kingsoft/wps/jsaddons"
file="$folder/publish.xml"
line=$(grep '<jspluginonline' "$here/publish.xml")

mkdir -p "$folder"
[ -f "$file" ] && cp "$file" "$file.bak"
kept=""
if [ -f "$file" ]; then
  # 一行一个登记；本加载项原来的登记去掉。
  kept=$(tr -d '\r\n' < "$file" | sed 's/>[[:space:]]*</>\n</g' | grep '<jsplugin\(online\)\? ' | grep -v 'name="juesuan"' || true)
fi
{
  printf '%s\n' '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' '<jsplugins>'
  [ -n "$kept" ] && printf '%s\n' "$kept"
  [ "${1:-}" = "--remove" ] || printf '%s\n' "$line"
  printf '%s\n' '</jsplugins>'
} > "$file.new"
mv "$file.new" "$file"
if [ "${1:-}" = "--remove" ]; then
  echo "已取消登记。请关闭所有 WPS 窗口后重新打开。"
else
  echo "已登记到 $file。请关闭所有 WPS 窗口后重新打开 WPS 表格，功能区会出现“决算公开”。"
fi
