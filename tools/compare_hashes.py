"""Runs the shipped scenarios with several builds of the command line and compares their state hashes; then lets every
build replay the manifests of the others, with the hash of every day.

Usage: compare_hashes.py PROGRAM… (a .js program runs under Node). Every scenario and every other program is one case, and
so is every pair of a manifest's maker and the one who replays it.
"""
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
DAYS, SEED = "365", "7"


def output_of(program: str, *arguments: str) -> str:
    command = [*(["node"] if program.endswith(".js") else []), program, *arguments]
    run = subprocess.run(command, stdout=subprocess.PIPE, text=True, cwd=ROOT, check=False)
    if run.returncode != 0:
        raise RuntimeError(f"{' '.join(command)} ended with {run.returncode}: {run.stdout[:400]}")
    return run.stdout


def state_hash(program: str, scenario: pathlib.Path, threads: str) -> str:
    return json.loads(output_of(program, "run", str(scenario), "--days", DAYS, "--seed", SEED, "--threads", threads,
                                "--json"))["state_hash"]


def replays(programs: list[str]) -> list[bool]:
    """A business of its own file, with plans, a command and another size: made by each, replayed by each other."""
    outcomes = []
    scenario = ROOT / "scenarios/retail-chain.json"
    for maker in programs:
        with tempfile.TemporaryDirectory() as folder:
            output_of(maker, "run", str(scenario), "--days", "60", "--customers", "900", "--at", "30:wow_share=0.2",
                      "--daily-hashes", "--out", folder)
            for program in programs:
                if program == maker:
                    continue
                try:
                    said = output_of(program, "replay", f"{folder}/manifest.json").strip()
                except RuntimeError as error:
                    said = str(error)
                print(f"{program} replays what {maker} made: {said}")
                outcomes.append(said.startswith("fine"))
    return outcomes


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
    outcomes = replays([reference, *others])
    passed += sum(outcomes)
    failed += len(outcomes) - sum(outcomes)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
