#!/usr/bin/env bash
# Builds the bot where anything changed since the last time, and runs a verb: ./run.sh [VERB …]; without a verb it serves.
# Standard output belongs to the verb; what this script has to say goes to standard error.
set -euo pipefail
shopt -s inherit_errexit

root=$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")
builds=$root/artifacts/run

say() { printf '%s\n' "$*" >&2; }

as_root() { if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi; }

# What a build depends on, as one name: paths, sizes and times of change. Further arguments narrow the search.
fingerprint() {
  (cd -- "$root" && find src build Directory.*.props global.json run.sh \
    \( -name node_modules -o -name bin -o -name obj \) -prune -o -type f "$@" -printf '%p %s %T@\n' |
    LC_ALL=C sort | sha256sum | cut -c1-16)
}

install_missing() {
  if ! command -v dotnet >/dev/null; then
    say 'The .NET 10 SDK is missing: install it (package dotnet-sdk-10.0) and run this again.'
    exit 1
  fi
  if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
    say 'Installing Node.js …'
    (as_root apt-get update -q &&
      as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends nodejs npm) \
      >"$builds/apt.log" 2>&1 </dev/null ||
      { tail -n 20 "$builds/apt.log" >&2; say 'Node.js could not be installed: install nodejs and npm and run this again.'; exit 1; }
  fi
}

# Without the analysers, which judge the code and change nothing of the program.
publish() {
  dotnet publish "$root/src/ChatBot.Host" --configuration Release --output "$1" --disable-build-servers \
    -p:RunAnalyzers=false -nologo -verbosity:quiet -clp:NoSummary "${@:2}" >"$builds/build.log" 2>&1 </dev/null
}

# Builds into a folder of its own name, so that a running server keeps the files it was started from.
build() {
  local new=$builds/new written=(! -name packages.lock.json) before
  rm -rf -- "$new"
  install_missing
  say 'Building (a minute or two the first time) …'
  before=$(fingerprint "${written[@]}")
  # The build would fetch the web chat's packages at its end: fetched beside it, they are there by then. What fails here it tries again.
  [ -e "$root/artifacts/web/modules/installed.txt" ] ||
    node "$root/src/ChatBot.Host/Web/Client/install.mjs" "$root/artifacts/web/modules" >/dev/null 2>&1 </dev/null &
  # Where no precompiler is served for this machine the bot runs without: it starts more slowly.
  publish "$new" -p:PublishReadyToRun=true || { grep -qi crossgen "$builds/build.log" && publish "$new"; } ||
    { cat -- "$builds/build.log" >&2; say 'The build failed; what it said stands above.'; exit 1; }
  # A build may write lock files; whatever else changed meanwhile is not in it.
  [ "$before" != "$(fingerprint "${written[@]}")" ] || app=$builds/build-$(fingerprint)
  rm -rf -- "$app"
  mv -T -- "$new" "$app"
  # The build before this one may still be serving; older ones go.
  ls -1dt -- "$builds"/build-* | tail -n +3 | xargs -r -d '\n' rm -rf --
}

app=$builds/build-$(fingerprint)
complete() { [ -e "$1/chatbot.dll" ] && [ -e "$1/web/manifest.json" ] && [ "$(ls -1 -- "$1/encoder" 2>/dev/null | wc -l)" -ge 8 ]; }

if ! complete "$app"; then
  mkdir -p -- "$builds"
  app=$({
    flock 9
    complete "$app" || build 9>&-
    printf '%s' "$app"
  } 9>"$builds/lock")
fi

export DOTNET_ENVIRONMENT=${DOTNET_ENVIRONMENT:-${ASPNETCORE_ENVIRONMENT:-Development}}
export ASPNETCORE_ENVIRONMENT=${ASPNETCORE_ENVIRONMENT:-$DOTNET_ENVIRONMENT}
exec dotnet "$app/chatbot.dll" "$@"
