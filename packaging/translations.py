"""Keeps the translations in step with the sources.

    python packaging/translations.py update    read the sources into resources/i18n/*/*.ts
    python packaging/translations.py compile   make resources/i18n/four_notebooks_*.qm
    python packaging/translations.py check     fail if either is out of step or a text is missing

One .ts file per house, so that two people seldom meet in one file.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCE = ROOT / "src" / "four_notebooks"
I18N = ROOT / "resources" / "i18n"
LANGUAGES = ("zh_CN",)


def houses() -> dict[str, list[Path]]:
    """The .ts files by name, each with the sources it speaks for."""
    found = {
        "models": sorted((SOURCE / "models").glob("*.py")),
        "app": sorted((SOURCE / "app").rglob("*.py")),
    }
    for house in sorted(path for path in (SOURCE / "models").iterdir() if path.is_dir()):
        if house.name in {"account", "board", "import_list", "lists", "quick"}:
            found["models"] += sorted(house.rglob("*.py"))
        else:
            found["models_" + house.name] = sorted(house.rglob("*.py"))
    shell = sorted((SOURCE / "views").glob("*.py"))
    for house in sorted(path for path in (SOURCE / "views").iterdir() if path.is_dir()):
        sources = sorted(house.rglob("*.py"))
        if house.name in {"window", "settings", "welcome", "import_list"}:
            shell += sources
        elif house.name in {"sideboard", "widgets", "theme", "board", "icons"}:
            found.setdefault("views_board", []).extend(sources)
        elif sources:
            found["views_" + house.name] = sources
    found["views_shell"] = shell
    return {name: sources for name, sources in found.items() if sources}


def tool(name: str) -> str:
    """A Qt tool beside the running Python, or on the path; raises SystemExit if missing."""
    beside = Path(sys.executable).parent / name
    for candidate in (beside, beside.with_suffix(".exe")):
        if candidate.exists():
            return str(candidate)
    on_path = shutil.which(name)
    if on_path is None:
        raise SystemExit(f"{name} is not installed; run: python3 start.py test")
    return on_path


def update(i18n: Path) -> None:
    """Read the sources into the .ts files of every language below ``i18n``."""
    for language in LANGUAGES:
        for house, sources in houses().items():
            target = i18n / language / f"{house}.ts"
            target.parent.mkdir(parents=True, exist_ok=True)
            command = [tool("pyside6-lupdate"), *map(str, sources)]
            command += ["-locations", "none", "-no-obsolete", "-source-language", "en"]
            command += ["-target-language", language, "-silent", "-ts", str(target)]
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def compile_all(i18n: Path, into: Path) -> None:
    """Compile the .ts files below ``i18n`` to one .qm per language in ``into``."""
    for language in LANGUAGES:
        files = sorted(map(str, (i18n / language).glob("*.ts")))
        target = into / f"four_notebooks_{language}.qm"
        command = [tool("pyside6-lrelease"), "-silent", *files, "-qm", str(target)]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)


def texts(path: Path) -> list[tuple[str, str, bool]]:
    """Every (context, source, finished) of a .ts file, in order."""
    found = []
    for context in ElementTree.parse(path).getroot().iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            translation = message.find("translation")
            empty = translation is None or not "".join(translation.itertext()).strip()
            unfinished = translation is not None and translation.get("type") == "unfinished"
            found.append((name, message.findtext("source", ""), not empty and not unfinished))
    return found


def missing(i18n: Path) -> list[str]:
    """One line for every text that has no translation yet."""
    return [
        f"{path.relative_to(i18n)}: {context}: {source!r} is not translated"
        for path in sorted(i18n.glob("*/*.ts"))
        for context, source, finished in texts(path)
        if not finished
    ]


def check() -> int:
    """Compare the stored files with fresh ones made from the sources; 1 where they differ."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "i18n"
        shutil.copytree(I18N, fresh)
        update(fresh)
        faults = missing(fresh)
        for path in sorted(fresh.glob("*/*.ts")):
            stored = I18N / path.relative_to(fresh)
            if not stored.exists() or texts(stored) != texts(path):
                faults.append(f"{path.relative_to(fresh)} is out of step with the sources")
        compile_all(I18N, Path(folder))
        for path in sorted(Path(folder).glob("*.qm")):
            stored = I18N / path.name
            if not stored.exists() or stored.read_bytes() != path.read_bytes():
                faults.append(f"{path.name} is out of step with its .ts files")
    for fault in faults:
        print(fault)
    return 1 if faults else 0


def main(arguments: list[str]) -> int:
    """Run one of the three tasks; 2 for anything else."""
    if arguments == ["update"]:
        update(I18N)
        return 0
    if arguments == ["compile"]:
        compile_all(I18N, I18N)
        return 0
    if arguments == ["check"]:
        return check()
    print(__doc__)
    return 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
