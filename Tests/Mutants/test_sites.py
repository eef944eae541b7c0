"""Tests what is found in pieces of Swift: `python3 -m unittest discover Tests/Mutants`."""

import unittest

import sites
import workspace


def changes(text):
    return [f"{' '.join(text[site.start:site.end].split())} {site.change}" for site in sites.find(text)]


def all_broken(text):
    found = workspace.nested(sites.find(text))
    for number, site in enumerate(found):
        site.number = number
    return workspace.broken("import Diagnostics\n" + text, shifted(found), set()).split("\n", 1)[1]


def shifted(found):
    for site in found:
        site.start, site.end = site.start + 19, site.end + 19
    return found


class SitesTest(unittest.TestCase):
    def test_operands_of_a_guard_are_left_out(self):
        text = 'func f() {\n  guard a, let b = c, d && e else { return }\n}\n'
        self.assertEqual(changes(text), ["a is true", "d is true", "e is true"])

    def test_an_if_becomes_true_and_false(self):
        self.assertEqual(
            changes("func f() {\n  if a || b { return }\n}\n"), ["a || b is true", "a is false", "b is false"])

    def test_an_edge_moves(self):
        self.assertIn("a < b has <= for <", changes("func f() {\n  if a < b { return }\n}\n"))

    def test_the_result_of_a_function_is_lost(self):
        self.assertEqual(changes("func f() -> Int? { a + b }\n"), ["a + b returns nil"])
        self.assertEqual(
            changes("func f() -> [Int] {\n  g()\n  return [a]\n}\n"), ["g() is left out", "[a] returns nothing"])
        self.assertEqual(changes("var isA: Bool { b }\n"), ["b is false", "b is true"])

    def test_strings_and_comments_are_not_code(self):
        self.assertEqual(changes('let a = "if b && c { }" // if b { return true }\n'), [])

    def test_the_first_value_of_a_name_stays(self):
        self.assertEqual(changes("func f() {\n  let a: Int\n  a = 1\n  b = 1\n}\n"), ["b = 1 is left out"])

    def test_all_mutants_are_in_one_text(self):
        self.assertEqual(
            all_broken("func f() {\n  if a, try g(b < c) {\n    h()\n  }\n}\n"),
            "func f() {\n  if mutantTrue(0, mutantFalse(1, a)), try mutantTrue(2, mutantFalse(3, g(b < c))) {\n"
            "    if !mutant(4) { h() }\n  }\n}\n")


if __name__ == "__main__":
    unittest.main()
