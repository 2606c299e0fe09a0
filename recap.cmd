@echo off
rem Starts Recap on Windows as the script "recap" does elsewhere: selects a Java, builds the program in
rem a checkout, uses a class archive.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0"

rem Selects the Java of the image, or else the newest; RECAP_JAVA_HOME sets one.
set "java="
set "newest=16"
if defined RECAP_JAVA_HOME (
  call :consider "%RECAP_JAVA_HOME%"
  goto selected
)
if exist "%home%runtime\bin\java.exe" (
  call :consider "%home%runtime"
  goto selected
)
if defined JAVA_HOME call :consider "%JAVA_HOME%"
for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :consider "%%~dp$PATH:J.."
if not defined RECAP_JDKS set RECAP_JDKS="%ProgramFiles%\Eclipse Adoptium" "%ProgramFiles%\Java" "%ProgramFiles%\Microsoft" "%ProgramFiles%\Amazon Corretto" "%ProgramFiles%\Zulu"
for %%F in (%RECAP_JDKS%) do if exist "%%~F\" call :consider_all "%%~F"
:selected
rem A Java without a release file has an unknown version.
if not defined java if defined RECAP_JAVA_HOME call :unknown "%RECAP_JAVA_HOME%"
if not defined java if not defined RECAP_JAVA_HOME (
  if defined JAVA_HOME call :unknown "%JAVA_HOME%"
  for %%J in (java.exe) do if not "%%~$PATH:J"=="" call :unknown "%%~dp$PATH:J.."
)
if not defined java (
  if defined RECAP_JAVA_HOME (
    >&2 echo recap: RECAP_JAVA_HOME is not the folder of a JDK 17 or newer: %RECAP_JAVA_HOME%
  ) else (
    >&2 echo recap: no Java found; install a JDK 17 or newer, or set JAVA_HOME
  )
  exit /b 2
)

rem In the unpacked zip the jar is next to this script. A checkout is built on first use.
set "jar=%home%recap.jar"
if exist "%jar%" goto built
set "jar=%home%core\target\recap.jar"
if exist "%jar%" goto built
set "maven="
for %%M in (mvn.cmd) do set "maven=%%~$PATH:M"
if not defined maven (
  >&2 echo recap: the generator must be built first, but there is no mvn; install Maven 3.8 or newer
  exit /b 2
)
>&2 echo recap: building the generator, which takes a minute the first time
if not exist "%home%core\target" mkdir "%home%core\target"
pushd "%home%"
call mvn -q -B -Dmaven.test.skip=true -Dchecks=off -pl core package >"%home%core\target\build.log" 2>&1
popd
if not exist "%jar%" (
  >&2 type "%home%core\target\build.log"
  >&2 echo recap: the build failed
  exit /b 2
)
:built

rem A new blog remembers which Recap made it.
if "%~1"=="init" set "RECAP_LAUNCHER=%home%recap.cmd"

rem The flags are those of the script "recap", which explains them.
set "short=-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=128m -Xmn64m -XX:SurvivorRatio=2"
set "flags=-XX:+UseSerialGC -Dorg.freemarker.loggerLibrary=none -Dfile.encoding=UTF-8"
set "of_command=%short%"
if "%~1"=="serve" set "of_command=-Xmn100m"
set "use=-XX:SharedArchiveFile"
set "make=-XX:ArchiveClassesAtExit"
if "%newest%"=="" goto plain
if %newest% GEQ 25 (
  set "use=-XX:AOTCache"
  set "make=-XX:AOTCacheOutput"
)
if defined RECAP_NO_ARCHIVE goto plain

rem The archive of an image was made for its Java and its jars; another one fits as long as they are the same.
for %%F in ("%jar%") do set "folder=%%~dpF"
set "archive=%folder%recap-java%newest%.classes"
if exist "%home%runtime\bin\java.exe" goto image
copy /y nul "%folder%recap.try" >nul 2>&1
if exist "%folder%recap.try" (
  del "%folder%recap.try"
) else (
  set "archive=%LOCALAPPDATA%\recap\recap-java%newest%.classes"
  if not exist "%LOCALAPPDATA%\recap" mkdir "%LOCALAPPDATA%\recap"
)
if defined RECAP_MAKE_ARCHIVE goto make_archive
call :set_made_of
set "before="
if exist "%archive%.of" set /p before=<"%archive%.of"
if not "%made_of%"=="%before%" goto stale
:image
if not exist "%archive%" goto plain
"%java%" %flags% %of_command% "%use%=%archive%" -Xlog:disable -Xlog:all=error:stderr -Drecap.terminal=false %RECAP_JAVA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%
:stale
set "RECAP_MAKE_ARCHIVE=true"
start "" /b "%~f0" >nul 2>&1 <nul
set "RECAP_MAKE_ARCHIVE="
:plain
"%java%" %flags% %of_command% -Drecap.terminal=false %RECAP_JAVA_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%

rem Makes the archive by baking a new blog. The last of several processes wins.
:make_archive
set "work=%TEMP%\recap-%RANDOM%%RANDOM%"
mkdir "%work%"
call :set_made_of
"%java%" %flags% %short% -jar "%jar%" init "%work%\blog" && "%java%" %flags% %short% "%make%=%work%\classes" -jar "%jar%" bake "%work%\blog"
if exist "%work%\classes" (
  move /y "%work%\classes" "%archive%"
  >"%archive%.of" echo %made_of%
)
rmdir /s /q "%work%"
rem Ends the program that "start" has begun, too.
exit

rem Sets the Java and the jars that an archive is made of.
:set_made_of
set "bytes=0"
pushd "%folder%lib"
for %%F in (*.jar) do set /a bytes+=%%~zF
popd
for %%F in ("%jar%") do set "made_of=%java% %release% %%~zF %%~tF %bytes%"
exit /b 0

:consider_all
pushd "%~1"
for /d %%D in (*) do call :consider "%~1\%%D"
popd
exit /b 0

:consider
if not exist "%~1\bin\java.exe" exit /b 0
if not exist "%~1\release" exit /b 0
set "version=0"
for /f "usebackq tokens=1,2 delims==" %%A in ("%~1\release") do if "%%A"=="JAVA_VERSION" set "version=%%~B"
set "exactly=%version%"
for /f "tokens=1 delims=.+-" %%V in ("%version%") do set "version=%%V"
if %version% GTR %newest% (
  set "java=%~1\bin\java.exe"
  set "newest=%version%"
  set "release=%exactly%"
)
exit /b 0

:unknown
if defined java exit /b 0
if not exist "%~1\bin\java.exe" exit /b 0
if exist "%~1\release" exit /b 0
set "java=%~1\bin\java.exe"
set "newest="
exit /b 0
