"""Plans under real engines: GNU parallel, Slurm (tools/slurm), plain processes, and a disk that is full. Workers are killed, sent
again and run out of time; each time merge has to give the bytes of an undisturbed sweep. One case an engine and a trouble.

    check_engines.py GOODWILL [--long] [CASE…]      --long: the time limit too, of which Slurm's shortest is a minute
"""
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
GOODWILL = str(pathlib.Path(sys.argv[1]).resolve())
IS_LONG = "--long" in sys.argv[2:]
WANTED = [word for word in sys.argv[2:] if word != "--long"]
TABLES = ("runs.csv", "runs-long.csv", "sweep.csv", "units.csv")
OPTIONS = ["--days", "2000", "--over", "wow_share=0:0.4:0.05", "--replications", "6"]  # 54 runs, three a block
BLOCKS = 18
SHARDS = 4


class Trouble(Exception):
    pass


def run(*words, code=0, **more) -> str:
    words = [str(word) for word in words]
    ended = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, **more)
    if code is not None and ended.returncode != code:
        raise Trouble(f"{' '.join(words)}: exit code {ended.returncode} instead of {code}\n{ended.stdout}")
    return ended.stdout


def goodwill(*words, code=0) -> str:
    return run(GOODWILL, *words, code=code)


def wait_for(what, holds, seconds=300.0, every=0.05):
    end = time.monotonic() + seconds
    while not holds():
        if time.monotonic() > end:
            raise Trouble(f"waited {seconds:.0f} s in vain: {what}")
        time.sleep(every)


class Plan:
    def __init__(self, folder: pathlib.Path, options=None, block_runs=3):
        self.folder = folder
        self.options = options or OPTIONS
        goodwill("plan", ROOT / "tests/minimal_scenario.json", *self.options, "--block-runs", block_runs, "--out", folder)

    def blocks(self) -> dict:
        """What is done, by file: when it was written."""
        return {file.name: file.stat().st_mtime_ns for file in (self.folder / "blocks").glob("b*.csv")}

    def wait_for_blocks(self, count: int):
        wait_for(f"{count} blocks in {self.folder}", lambda: len(self.blocks()) >= count)

    def workers(self) -> list[int]:
        """The processes that work on it, by number."""
        found = []
        for process in pathlib.Path("/proc").glob("[0-9]*"):
            try:
                words = (process / "cmdline").read_bytes().split(b"\0")
            except OSError:
                continue
            if words[:3] == [GOODWILL.encode(), b"work", str(self.folder).encode()]:
                found.append(int(process.name))
        return found

    def pause_worker(self) -> int:
        """The first worker, in the middle of its work: how fast the machine is does not matter. Its number."""
        self.wait_for_blocks(2)
        worker = self.workers()[0]
        os.kill(worker, signal.SIGSTOP)
        if len(self.blocks()) >= BLOCKS:
            raise Trouble("the worker was done before it could be disturbed")
        return worker

    def check(self):
        """Merged, it is to the byte what an undisturbed sweep gives."""
        goodwill("status", self.folder)
        goodwill("merge", self.folder)
        whole = reference(self.options)
        for name in (*TABLES, "manifest.json"):
            if (self.folder / "results" / name).read_bytes() != (whole / name).read_bytes():
                raise Trouble(f"{self.folder}: {name} is not the one of an undisturbed sweep")


references: dict = {}
making = threading.Lock()


def reference(options) -> pathlib.Path:
    """The tables of a sweep, and the manifest of a plan that one worker did in peace."""
    with making:
        key = " ".join(options)
        if key not in references:
            folder = AROUND / f"reference-{len(references)}"
            goodwill("sweep", ROOT / "tests/minimal_scenario.json", *options, "--out", folder / "sweep")
            plan = Plan(folder / "plan", options)
            goodwill("work", plan.folder)
            goodwill("merge", plan.folder, "--out", folder / "merged")
            for name in TABLES:
                if (folder / "sweep" / name).read_bytes() != (folder / "merged" / name).read_bytes():
                    raise Trouble(f"{name} of plan and sweep differ")
            references[key] = folder / "merged"
        return references[key]


# --- plain processes ------------------------------------------------------------------------------------------------

def killed_again_and_again(folder):
    """A worker is killed (-9) at any time, again and again, until all is done; its shard is another one each time."""
    plan = Plan(folder)
    chance = random.Random(7)
    kills = 0
    while True:
        shards = chance.randint(1, 3)
        shard = chance.randrange(shards)
        worker = subprocess.Popen([GOODWILL, "work", folder, "--threads", "1", "--shard", f"{shard}/{shards}"],
                                  stdout=subprocess.DEVNULL)
        enough = len(plan.blocks()) + chance.randint(0, 3)
        wait_for("the worker does blocks", lambda: len(plan.blocks()) >= enough or worker.poll() is not None)
        time.sleep(chance.uniform(0.0, 0.1))
        worker.kill()
        ended = worker.wait()
        kills += 1 if ended == -signal.SIGKILL else 0
        if ended not in (0, -signal.SIGKILL):
            raise Trouble(f"a worker ended with {ended}")
        if ended == 0 and shards == 1:
            break
    if kills < 3:
        raise Trouble(f"only {kills} workers were killed")
    plan.check()
    return f"{kills} kills"


def two_on_the_same_blocks(folder):
    """Two workers do the same blocks at the same time."""
    plan = Plan(folder)
    workers = [subprocess.Popen([GOODWILL, "work", folder, "--threads", "1"], stdout=subprocess.DEVNULL) for _ in range(2)]
    if [worker.wait() for worker in workers] != [0, 0]:
        raise Trouble("a worker failed")
    plan.check()


def full_and_read_only_disk(folder):
    """A disk that is full, then one that is read-only: exit code 4, one sentence, and what is done stays."""
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "goodwill", folder], stderr=subprocess.DEVNULL,
                      check=False).returncode != 0:
        return "left out: this system does not let us mount a small disk"
    try:
        plan = Plan(folder / "plan")
        said = goodwill("work", plan.folder, code=4)
        if said.count("\n") != 1 or "No space left on device" not in said:
            raise Trouble(said)
        before = plan.blocks()
        run("mount", "-o", "remount,size=8m,ro", folder)
        if "Read-only file system" not in goodwill("work", plan.folder, code=4):
            raise Trouble("nothing is said about the read-only disk")
        run("mount", "-o", "remount,rw", folder)
        goodwill("work", plan.folder)
        after = plan.blocks()
        if not before or any(after[name] != written for name, written in before.items()):
            raise Trouble(f"blocks that were done were done again: {before}")
        if [file for file in (plan.folder / "blocks").iterdir() if file.name.startswith(".")]:
            raise Trouble("something half is left")
        plan.check()
        return f"{len(before)} blocks fitted"
    finally:
        run("umount", folder)


# --- GNU parallel ---------------------------------------------------------------------------------------------------

def parallel_words(plan, *more):
    return ["parallel", "--will-cite", "-j", "2", *more, GOODWILL, "work", str(plan.folder), "--threads", "1", "--shard",
            f"{{}}/{SHARDS}", ":::", *(str(shard) for shard in range(SHARDS))]


def parallel_killed(folder):
    """GNU parallel: a worker is killed (-9) and tried again."""
    plan = Plan(folder)
    engine = subprocess.Popen(parallel_words(plan, "--retries", "3"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    plan.wait_for_blocks(2)
    os.kill(plan.workers()[0], signal.SIGKILL)
    if engine.wait() != 0:
        raise Trouble(f"parallel ended with {engine.returncode}")
    plan.check()


def parallel_joblog(folder):
    """GNU parallel: its log skips a block that was lost later; without the log the same command does it."""
    plan = Plan(folder)
    log = AROUND / "parallel.log"
    run(*parallel_words(plan, "--joblog", str(log), "--resume"))
    (folder / "blocks/b000005.csv").unlink()
    run(*parallel_words(plan, "--joblog", str(log), "--resume"))
    goodwill("status", folder, code=5)
    run(*parallel_words(plan))
    plan.check()


# --- Slurm ----------------------------------------------------------------------------------------------------------

class Job:
    """A batch job that works on a plan, in `shards` tasks."""

    def __init__(self, plan: Plan, *more, shards=1):
        script = plan.folder.with_suffix(".sh")
        shard = f'--shard "$SLURM_ARRAY_TASK_ID/{shards}"' if shards > 1 else ""
        script.write_text(f"""#!/bin/sh
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output={plan.folder.with_suffix("")}-%a.out
#SBATCH --signal=B:TERM@30
exec {GOODWILL} work {plan.folder} --threads 1 {shard}
""")
        array = [f"--array=0-{shards - 1}"] if shards > 1 else []
        self.plan = plan
        self.number = run("sbatch", "--parsable", *array, *more, script).strip()

    def facts(self) -> list[dict]:
        """Of each task."""
        tasks = []
        for line in run("scontrol", "show", "job", "-o", self.number).splitlines():
            tasks.append(dict(word.split("=", 1) for word in line.split() if "=" in word))
        return tasks

    def wait_for_state(self, state: str, seconds=300.0):
        wait_for(f"job {self.number} is {state}: {[task['JobState'] for task in self.facts()]}",
                 lambda: all(task["JobState"] == state for task in self.facts()), seconds, 0.5)

    def restarts(self) -> int:
        return sum(int(task["Restarts"]) for task in self.facts())


def wake(worker: int):
    try:
        os.kill(worker, signal.SIGCONT)
    except ProcessLookupError:
        pass


def is_told_to_end(worker: int) -> bool:
    """Whether TERM waits for a worker that is paused, or has reached it: before a time limit Slurm wakes it up too."""
    try:
        status = pathlib.Path(f"/proc/{worker}/status").read_text()
    except OSError:
        return True
    pending = [int(line.split()[1], 16) for line in status.splitlines() if line.startswith(("SigPnd", "ShdPnd"))]
    return any(signals >> (signal.SIGTERM - 1) & 1 for signals in pending)


def expect_restart(job: Job):
    if job.restarts() < 1:
        raise Trouble(f"job {job.number} was not sent again")


def slurm_array(folder):
    """Slurm: an array, a task a shard."""
    job = Job(Plan(folder), shards=SHARDS)
    job.wait_for_state("COMPLETED")
    job.plan.check()


def slurm_killed(folder):
    """Slurm: a worker is killed (-9); the job fails, and goes on from its blocks when it is sent again."""
    job = Job(Plan(folder))
    os.kill(job.plan.pause_worker(), signal.SIGKILL)
    job.wait_for_state("FAILED")
    before = job.plan.blocks()
    run("scontrol", "requeue", job.number)
    job.wait_for_state("COMPLETED")
    after = job.plan.blocks()
    if len(before) == len(after) or any(after[name] != written for name, written in before.items()):
        raise Trouble("blocks that were done were done again")
    job.plan.check()
    return f"{len(before)} of {len(after)} blocks were done before"


def slurm_told_to_end(folder):
    """Slurm: a worker that is told to end (TERM) ends with 75, and Slurm sends it again by itself (RequeueExit)."""
    job = Job(Plan(folder))
    worker = job.plan.pause_worker()
    run("scancel", "--signal=TERM", "--batch", job.number)
    wait_for("the signal", lambda: is_told_to_end(worker))
    wake(worker)
    wait_for("the job is sent again", lambda: job.restarts() > 0 and job.facts()[0]["JobState"] != "RUNNING" or
             job.facts()[0]["JobState"] == "COMPLETED", every=0.5)
    job.wait_for_state("COMPLETED")
    expect_restart(job)
    job.plan.check()


def slurm_requeued(folder):
    """Slurm: a job is sent again while it runs."""
    job = Job(Plan(folder))
    job.plan.pause_worker()
    run("scontrol", "requeue", job.number)
    job.wait_for_state("COMPLETED")
    expect_restart(job)
    job.plan.check()


def slurm_time_limit(folder):
    """Slurm: before the time limit comes TERM, the worker ends with 75, and Slurm sends it again by itself."""
    job = Job(Plan(folder), "--time=1")
    worker = job.plan.pause_worker()
    start = time.monotonic()
    wait_for("the signal before the time limit", lambda: is_told_to_end(worker), 90.0)
    waited = time.monotonic() - start
    wake(worker)
    job.wait_for_state("COMPLETED")
    expect_restart(job)
    job.plan.check()
    return f"the signal came after {waited:.0f} s"


def cases() -> list:
    found = [killed_again_and_again, two_on_the_same_blocks, full_and_read_only_disk]
    if shutil.which("parallel"):
        found += [parallel_killed, parallel_joblog]
    else:
        print("left out: GNU parallel is not installed (package parallel)")
    if shutil.which("slurmd") and shutil.which("munged") and os.geteuid() == 0:
        found += [slurm_array, slurm_killed, slurm_told_to_end, slurm_requeued] + ([slurm_time_limit] if IS_LONG else [])
        run(ROOT / "tools/slurm", "start", AROUND / "slurm")
        os.environ["SLURM_CONF"] = str(AROUND / "slurm/slurm.conf")
    else:
        print("left out: Slurm needs the packages slurm-wlm and munge, and root")
    return [case for case in found if not WANTED or case.__name__ in WANTED]


def main() -> int:
    failed = []
    speaking = threading.Lock()
    all_cases = cases()

    def take(case):
        start = time.monotonic()
        try:
            said = case(AROUND / case.__name__)
        except Exception as trouble:  # whatever it was, the other cases go on
            failed.append(case.__name__)
            said = f"FAILED: {trouble}"
        with speaking:
            print(f"{case.__name__}: {case.__doc__}\n    {said or 'fine'} ({time.monotonic() - start:.0f} s)", flush=True)

    # Beside each other: most of them wait.
    threads = [threading.Thread(target=take, args=(case,), daemon=True) for case in all_cases]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"{len(all_cases) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


# Whoever ends this program early leaves no daemons behind.
signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
# What a daemon that is just ending writes after all is no reason to fail.
with tempfile.TemporaryDirectory(prefix="goodwill-engines-", ignore_cleanup_errors=True) as around:
    AROUND = pathlib.Path(around)
    try:
        code = main()
    finally:
        if (AROUND / "slurm").exists():
            run(ROOT / "tools/slurm", "stop", AROUND / "slurm", code=None)
sys.exit(code)
