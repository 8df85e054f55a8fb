@echo off
rem Runs Fixdex on Windows. Builds it first when it is missing or differs from its sources.
rem
rem   FIXDEX_JAVA_HOME   the JDK to use; without it one is looked for
rem   FIXDEX_JAVA_OPTS   more options for the JVM, after those of .mvn\java.options
setlocal EnableExtensions DisableDelayedExpansion

rem The folder of this script, without the backslash at its end: a backslash before a closing quote
rem would take the quote away.
set "ROOT=%~dp0"
set "ROOT=%ROOT:~0,-1%"
set "TARGET=%ROOT%\target"
set "APP=%TARGET%\app"

call :find_jdk
if errorlevel 1 exit /b 3
call :is_current
if errorlevel 1 call :build
if errorlevel 1 exit /b 3

rem Output is UTF-8; the console is told so for as long as the program runs.
for /f "tokens=2 delims=:." %%c in ('chcp') do set "CODEPAGE=%%c"
chcp 65001 >nul
"%JDK%\bin\java.exe" "@%ROOT%\.mvn\java.options" "-XX:AOTCache=%APP%\fixdex.aot" %FIXDEX_JAVA_OPTS% -cp "%APP%\fixdex.jar" dev.fixdex.cli.Main %*
set "STATUS=%ERRORLEVEL%"
chcp %CODEPAGE% >nul
exit /b %STATUS%


:find_jdk
if not defined FIXDEX_JAVA_HOME goto find_jdk_elsewhere
call :is_jdk "%FIXDEX_JAVA_HOME%"
if not errorlevel 1 exit /b 0
>&2 echo fixdex: FIXDEX_JAVA_HOME=%FIXDEX_JAVA_HOME% is no JDK of version 25 or later.
exit /b 1

:find_jdk_elsewhere
rem A value that was set with quotes around it has them in it.
if not defined JAVA_HOME goto find_jdk_in_path
call :is_jdk "%JAVA_HOME:"=%"
if not errorlevel 1 exit /b 0

:find_jdk_in_path
set "ON_PATH="
for %%j in (java.exe) do set "ON_PATH=%%~dp$PATH:j"
if not defined ON_PATH goto find_jdk_of_installers
call :is_jdk "%ON_PATH%.."
if not errorlevel 1 exit /b 0

:find_jdk_of_installers
for /d %%d in (
  "%ProgramFiles%\Eclipse Adoptium\*"
  "%ProgramFiles%\Java\*"
  "%ProgramFiles%\Microsoft\jdk-*"
  "%ProgramFiles%\Amazon Corretto\*"
  "%ProgramFiles%\BellSoft\*"
  "%ProgramFiles%\Zulu\*"
  "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*"
  "%USERPROFILE%\.jdks\*"
  "%USERPROFILE%\.gradle\jdks\*"
  "%USERPROFILE%\scoop\apps\*jdk*"
) do (
  call :is_jdk "%%~d"
  if not errorlevel 1 exit /b 0
  call :is_jdk "%%~d\current"
  if not errorlevel 1 exit /b 0
)
>&2 echo fixdex: a JDK of version 25 or later is needed, and none was found in JAVA_HOME, in PATH or
>&2 echo in the folders where installers put one. To install one:
>&2 echo   winget install EclipseAdoptium.Temurin.25.JDK
>&2 echo One in another folder: set FIXDEX_JAVA_HOME=C:\that\folder
exit /b 1

rem Sets JDK to the folder %1 when a JDK that fits is there. Its version is in the file release.
:is_jdk
if not exist "%~1\bin\javac.exe" exit /b 1
if not exist "%~1\release" exit /b 1
set "VERSION="
for /f "tokens=2 delims==" %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do set "VERSION=%%~v"
set "FEATURE=0"
for /f "delims=.-+_" %%f in ("%VERSION%") do set "FEATURE=%%f"
if %FEATURE% LSS 25 exit /b 1
set "JDK=%~f1"
exit /b 0


rem The program keeps a copy of the sources it was built from. robocopy /L only compares, by size and
rem time, and answers 0 when there is no difference.
:is_current
if not exist "%APP%\stamp" exit /b 1
robocopy "%ROOT%\src\main" "%APP%\sources\main" /MIR /L >nul
if errorlevel 1 exit /b 1
robocopy "%ROOT%" "%APP%\sources\root" pom.xml /L >nul
if errorlevel 1 exit /b 1
if not exist "%ROOT%\templates" exit /b 0
robocopy "%ROOT%\templates" "%APP%\sources\templates" /MIR /L >nul
if errorlevel 1 exit /b 1
exit /b 0

:build
where mvn >nul 2>nul
if errorlevel 1 (
  >&2 echo fixdex: building needs Maven 3.8.7 or later, and there is no mvn in PATH.
  exit /b 1
)
if not exist "%TARGET%" md "%TARGET%"
set /a TRIES=0

rem The lock is a folder, since making one is atomic.
:take_lock
md "%TARGET%\build.lock" 2>nul && goto locked
if %TRIES%==0 >&2 echo fixdex: waiting for another start, which builds the program
set /a TRIES+=1
if %TRIES% GEQ 600 (
  >&2 echo fixdex: no build takes so long; when none is running, delete %TARGET%\build.lock
  exit /b 1
)
ping -n 2 127.0.0.1 >nul
goto take_lock

:locked
call :is_current
if errorlevel 1 call :compile_and_train
set "BUILT=%ERRORLEVEL%"
rd "%TARGET%\build.lock"
exit /b %BUILT%

rem Maven works in target\app.next; only a whole program is moved to target\app, and only a trained
rem one has its stamp. The sources are copied before Maven reads the first of them.
:compile_and_train
set "NEXT=%TARGET%\app.next"
if exist "%NEXT%" rd /s /q "%NEXT%"
md "%NEXT%"
robocopy "%ROOT%\src\main" "%NEXT%\sources\main" /MIR >nul
robocopy "%ROOT%" "%NEXT%\sources\root" pom.xml >nul
if exist "%ROOT%\templates" robocopy "%ROOT%\templates" "%NEXT%\sources\templates" /MIR >nul
>&2 echo fixdex: building the program ^(the first time, Maven also fetches its libraries^) ...
set "JAVA_HOME=%JDK%"
call mvn -B -q -f "%ROOT%\pom.xml" -Pquick -Dprogram -Dmaven.test.skip=true "-Doutput.directory=%TARGET%\program" "-Dapp.directory=%NEXT%" package >"%TARGET%\build.log" 2>&1 <nul
if errorlevel 1 (
  >&2 type "%TARGET%\build.log"
  >&2 echo fixdex: the program could not be built; Maven's messages are above
  exit /b 1
)
for %%j in ("%NEXT%\lib\picocli-*.jar") do "%JDK%\bin\java.exe" "%ROOT%\.mvn\RaiseClassFiles.java" "%%~j" >nul 2>&1 <nul
if exist "%APP%" rd /s /q "%APP%"
move "%NEXT%" "%APP%" >nul
if errorlevel 1 (
  >&2 echo fixdex: %APP% is in use; end the fixdex that still runs and try again
  exit /b 1
)
call :train
>"%APP%\stamp" echo built
exit /b 0

rem Runs typical commands once, so that the JVM can write down the classes they load and how their
rem methods behave. One small knowledge base shows too little, so it is built again and again. A program
rem without this cache is only slower to start, so a failure here is nobody's worry.
:train
set "PRACTICE=%TARGET%\practice"
if exist "%PRACTICE%" rd /s /q "%PRACTICE%"
for %%N in (1 2 3 4 5 6 7 8) do robocopy "%ROOT%\kb" "%PRACTICE%\%%N\kb" /E >nul
pushd "%PRACTICE%"
"%JDK%\bin\java.exe" "@%ROOT%\.mvn\java.options" -XX:Tier2InvokeNotifyFreqLog=11 -XX:Tier2BackedgeNotifyFreqLog=14 "-XX:AOTCacheOutput=%APP%\fixdex.aot" -cp "%APP%\fixdex.jar" dev.fixdex.cli.TrainingRun 1 2 3 4 5 6 7 8 >"%TARGET%\training.log" 2>&1 <nul
popd
rd /s /q "%PRACTICE%"
exit /b 0
