"""Prints a dictionary for libFuzzer: every key and every word that the schema of scenario files knows, in quotes as in a file."""
import json
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
SIGNS = ["//", "/*", "*/", "[]", "{}", "true", "false", "null", "1e308", "-0", "18446744073709551616", "\\u0000", "\\ud800"]


def words(schema) -> set[str]:
    if isinstance(schema, list):
        return set().union(*map(words, schema))
    if not isinstance(schema, dict):
        return set()
    here = {word for word in schema.get("enum", []) if isinstance(word, str)}
    properties = schema.get("properties", {})
    return here.union(properties, words(list(properties.values())), words([v for k, v in schema.items() if k != "properties"]))


def main() -> None:
    found = words(json.loads((ROOT / "docs/scenario.schema.json").read_text(encoding="utf-8")))
    if not {"touchpoints", "hotline", "failure_rate"} <= found:
        sys.exit("the schema has another form than this script expects")
    for word in SIGNS + [f'"{word}"' for word in sorted(found)] + ['"staff.']:
        escaped = word.replace("\\", "\\\\").replace('"', '\\"')
        print(f'"{escaped}"')


main()
