"""Holds docs/scenario.schema.json and docs/story.schema.json against files, with a validator that is not ours (python3-jsonschema): the shipped scenarios are
valid, and of the malformed ones exactly those are not whose mistake a schema can express. One case a file.
"""
import json
import pathlib
import re
import sys

import jsonschema

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent

# Text that is no JSON, or has a key twice.
SYNTAX = {
    "bad_utf8", "duplicate_key", "empty", "missing_colon", "not_a_number_literal", "only_comment", "second_document",
    "single_quotes", "trailing_comma", "unclosed_comment", "unclosed_object", "unclosed_string",
}
# What the schema cannot say: bounds of the parser, names that refer to others, and rules (sim/scenario/scenario_rules.cpp).
BEYOND_SCHEMA = {
    "control_character", "zero_character",
    "lever_of_a_machine", "misspelt_lever", "misspelt_step", "misspelt_touchpoint",
    "repeated_journey", "repeated_step", "repeated_touchpoint",
    "alternative_without_matter", "circular_alternatives", "closes_before_opening", "complaint_without_matter",
    "contract_and_dropout", "edge_list_without_ties", "endless_loop", "late_where_nothing_is_delivered", "lever_set_twice",
    "more_customers_than_people", "more_ties_than_people", "no_handling_time", "no_purchase_journey", "odd_ties",
    "probabilities_above_one", "profile_of_zeros", "profile_outside_opening", "season_of_complaints", "start_above_one",
    "start_never", "ties_of_another_network", "two_complaint_journeys", "two_delays", "unreachable_step",
}

STRING_OR_COMMENT = re.compile(r'("(?:\\.|[^"\\\n])*")|//[^\n]*|/\*.*?\*/', re.DOTALL)


def without_comments(text: str) -> str:
    """Strings are matched first, so that slashes in them stay; every comment becomes a blank."""
    return STRING_OR_COMMENT.sub(lambda match: match[1] or " ", text)


def unique(pairs: list) -> dict:
    keys = [key for key, _ in pairs]
    if len(set(keys)) < len(keys):
        raise ValueError("a key appears twice")
    return dict(pairs)


def no_constant(name: str):
    raise ValueError(f"{name} is no JSON")


def parsed(file: pathlib.Path):
    """The value of a file, or None where it is no JSON."""
    try:
        text = file.read_text(encoding="utf-8-sig")
        return json.loads(without_comments(text), object_pairs_hook=unique, parse_constant=no_constant)
    except ValueError:
        return None


def trouble(file: pathlib.Path, validator, is_shipped: bool) -> str | None:
    """What is not as it should be, or nothing."""
    value = parsed(file)
    is_syntax = file.stem in SYNTAX
    errors = [] if value is None else [f"{error.json_path}: {error.message[:120]}" for error in validator.iter_errors(value)]
    if is_shipped:
        return "is no JSON" if value is None else "; ".join(errors) or None
    if value is None:
        return None if is_syntax else "is no JSON: name it in SYNTAX"
    if is_syntax:
        return "is JSON, but is named in SYNTAX"
    if file.stem in BEYOND_SCHEMA:
        return f"is named in BEYOND_SCHEMA, but the schema refuses it: {errors[0]}" if errors else None
    return None if errors else "is accepted by the schema; if no schema can refuse it, name it in BEYOND_SCHEMA"


def main() -> int:
    schema = json.loads((ROOT / "docs/scenario.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    shipped = sorted((ROOT / "scenarios").glob("*.json"))
    malformed = sorted((ROOT / "tests/malformed").glob("*.json"))
    gone = (SYNTAX | BEYOND_SCHEMA) - {file.stem for file in malformed}
    found = {str(file.relative_to(ROOT)): trouble(file, validator, file in shipped) for file in shipped + malformed}
    found |= {name: "is named here, but is no file of tests/malformed" for name in gone}
    stories = json.loads((ROOT / "docs/story.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(stories)
    found |= {str(file.relative_to(ROOT)): trouble(file, jsonschema.Draft202012Validator(stories), True)
              for file in sorted((ROOT / "scenarios/stories").glob("*.json"))}
    failed = {name: what for name, what in found.items() if what}
    for name, what in failed.items():
        print(f"FAILED: {name}: {what}")
    print(f"{len(found) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed or not shipped or not malformed else 0


sys.exit(main())
