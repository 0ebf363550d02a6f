"""Runs the shipped scenarios with several builds of the command line and compares their state hashes.

Usage: compare_hashes.py PROGRAM… (a .js program runs under Node). Every scenario and every other program is one case.
"""
import json
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
DAYS, SEED = "365", "7"


def state_hash(program: str, scenario: pathlib.Path, threads: str) -> str:
    command = (["node"] if program.endswith(".js") else []) + [program]
    command += ["run", str(scenario), "--days", DAYS, "--seed", SEED, "--threads", threads, "--json"]
    run = subprocess.run(command, stdout=subprocess.PIPE, cwd=ROOT, check=False)
    if run.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} ended with {run.returncode}")
    return json.loads(run.stdout)["state_hash"]


def main() -> int:
    reference, *others = sys.argv[1:]
    passed = failed = 0
    for scenario in sorted((ROOT / "scenarios").glob("*.json")):
        expected = state_hash(reference, scenario, "1")
        print(f"{scenario.stem}: {expected} ({reference})")
        for program, threads in [(reference, "4"), *((other, "1") for other in others)]:
            try:
                seen = state_hash(program, scenario, threads)
            except (RuntimeError, json.JSONDecodeError, KeyError) as error:
                seen = f"no result: {error}"
            print(f"{scenario.stem}: {seen} ({program}, {threads} threads)")
            passed += seen == expected
            failed += seen != expected
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
