#!/usr/bin/env bash
# Reads as one signed-in user through the proxy of "docker-compose --profile to up" while one instance is killed and the other is stopped and
# started again; counts what was answered. Usage: bench/faults/rolling.sh PASSWORD-OF-ADMIN [PROJECT-NAME-OF-COMPOSE]
set -euo pipefail
password=${1:?the password of admin, which the log told once}
project=${2:-$(basename "$PWD")}
base=http://127.0.0.1:8081
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

token=$(curl -s -c "$work/cookies" "$base/login" | grep -o 'name="_csrf" value="[^"]*"' | head -1 | sed 's/.*value="//;s/"//')
curl -s -b "$work/cookies" -c "$work/cookies" -o /dev/null --data-urlencode "_csrf=$token" \
  --data-urlencode username=admin --data-urlencode "password=$password" "$base/login"

read_on() {
  local end=$((SECONDS + 55))
  while [ $SECONDS -lt $end ]; do
    # 18 is what curl says of an answer that was cut off, as one may be in the moment its instance is killed.
    curl -s -b "$work/cookies" -o /dev/null -m 20 -w '%{http_code}-%{exitcode} %{time_total}\n' "$base/projekter?x=$RANDOM" >> "$work/answers" || true
    sleep 0.05
  done
}
read_on &
sleep 5
docker kill "${project}_application-2_1" > /dev/null
sleep 5
docker start "${project}_application-2_1" > /dev/null
sleep 15
docker stop -t 15 "${project}_application_1" > /dev/null
docker start "${project}_application_1" > /dev/null
wait
echo "answers by status and what curl says of them:"
cut -d' ' -f1 "$work/answers" | sort | uniq -c
echo "slowest: $(sort -k2 -n "$work/answers" | tail -1 | cut -d' ' -f2) s"
