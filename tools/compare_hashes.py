"""Runs the shipped scenarios with several builds of the command line and compares their state hashes; then lets every
build replay the manifests of the others, with the hash of every day.

Usage: compare_hashes.py PROGRAM… (a .js program runs under Node). Every scenario and every other program is one case, and
so is every pair of a manifest's maker and the one who replays it.
"""
import concurrent.futures
import json
import os
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
    try:
        return json.loads(output_of(program, "run", str(scenario), "--days", DAYS, "--seed", SEED, "--threads", threads,
                                    "--json"))["state_hash"]
    except (RuntimeError, json.JSONDecodeError, KeyError) as error:
        return f"no result: {error}"


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
    scenarios = sorted((ROOT / "scenarios").glob("*.json"))
    runs = [(reference, "1"), (reference, "4"), *((other, "1") for other in others)]
    passed = failed = 0
    # A run keeps one core busy: as many beside each other as there are.
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        hashes = {(scenario, run): pool.submit(state_hash, run[0], scenario, run[1]) for scenario in scenarios for run in runs}
        replayed = pool.submit(replays, [reference, *others])
        for scenario in scenarios:
            expected, *seen = (hashes[scenario, run].result() for run in runs)
            print(f"{scenario.stem}: {expected} ({reference})")
            for (program, threads), found in zip(runs[1:], seen):
                print(f"{scenario.stem}: {found} ({program}, {threads} threads)")
                is_same = found == expected and not found.startswith("no result")
                passed += is_same
                failed += not is_same
        outcomes = replayed.result()
    passed += sum(outcomes)
    failed += len(outcomes) - sum(outcomes)
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


sys.exit(main())
