@echo off
chcp 65001 >nul
rem 决算公开助手（WPS 表格加载项）：为当前用户登记。双击运行；取消登记：install.bat --remove
rem 别的加载项的登记原样保留；原文件另存为 publish.xml.bak。
powershell -NoProfile -ExecutionPolicy Bypass -Command ^
  "$ErrorActionPreference = 'Stop';" ^
  "$folder = Join-Path $env:APPDATA 'kingsoft\wps\jsaddons';" ^
  "$file = Join-Path $folder 'publish.xml';" ^
  "New-Item -ItemType Directory -Force $folder | Out-Null;" ^
  "$ours = New-Object System.Xml.XmlDocument; $ours.Load('%~dp0publish.xml');" ^
  "$list = New-Object System.Xml.XmlDocument;" ^
  "if (Test-Path $file) { Copy-Item $file ($file + '.bak') -Force; $list.Load($file) } else { $list.LoadXml('<jsplugins/>') };" ^
  "foreach ($one in @($list.SelectNodes('/jsplugins/*[@name=''juesuan'']'))) { [void]$one.ParentNode.RemoveChild($one) };" ^
  "if ('%~1' -ne '--remove') { foreach ($one in @($ours.SelectNodes('/jsplugins/jspluginonline'))) { [void]$list.DocumentElement.AppendChild($list.ImportNode($one, $true)) } };" ^
  "$list.Save($file)"
if errorlevel 1 (
  echo 没有登记成功，原来的登记没有改动。请把上面的英文提示交给信息技术人员。
) else if "%~1"=="--remove" (
  echo 已取消登记。请关闭所有 WPS 窗口后重新打开。
) else (
  echo 已登记。请关闭所有 WPS 窗口后重新打开 WPS 表格，功能区会出现“决算公开”。
)
pause
