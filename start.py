"""Sets Four Notebooks up on this machine and opens it: ``python3 start.py``.

    python3 start.py                 set up what is missing, then open the program
    python3 start.py test [...]      set up, then run the whole test suite (rest goes to pytest)
    python3 start.py bench [...]     set up, then run the benchmark
    python3 start.py COMMAND ...     set up, then run a command of the program (import, agenda, ...)
    python3 start.py -- ...          everything after -- goes to the program as it is

Only the standard library, and only syntax that every Python 3 can read: an old one
must get far enough to say that it is too old.
"""

import ctypes
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile

OLDEST = (3, 11)
NEWEST_TRIED = 16
HERE = os.path.dirname(os.path.abspath(__file__))
VENV = os.path.join(HERE, ".venv")
WINDOWS = os.name == "nt"

# A shared library the program loads, and the Debian package that holds it.
LIBRARIES = [
    ("libGL.so.1", "libgl1"),
    ("libEGL.so.1", "libegl1"),
    ("libxkbcommon.so.0", "libxkbcommon0"),
    ("libfontconfig.so.1", "libfontconfig1"),
    ("libglib-2.0.so.0", "libglib2.0-0"),
    ("libdbus-1.so.3", "libdbus-1-3"),
]
WINDOW_LIBRARIES = [
    ("libxcb-cursor.so.0", "libxcb-cursor0"),
    ("libxcb-icccm.so.4", "libxcb-icccm4"),
    ("libxcb-keysyms.so.1", "libxcb-keysyms1"),
    ("libxcb-shape.so.0", "libxcb-shape0"),
    ("libxcb-xkb.so.1", "libxcb-xkb1"),
    ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
]
CHINESE_FONTS = ("notosanscjk", "notoserifcjk", "sourcehan", "wqy", "droidsansfallback", "uming")
FONT_PACKAGE = "fonts-noto-cjk"
TEST_PROGRAMS = [("Xvfb", "xvfb"), ("xdotool", "xdotool"), ("dbus-daemon", "dbus-daemon")]

WORDS = {
    "old": (
        "Four Notebooks needs Python {need} or newer; this is {have}, and no newer one was found. "
        "Install one from python.org or your system's packages, then start again.",
        "四本需要 Python {need} 或更新版本;现在是 {have},也没有找到更新的。"
        "请从 python.org 或系统软件包安装后再启动。",
    ),
    "setting_up": ("Setting up Four Notebooks (only this once) ...", "正在准备四本(只需这一次)……"),
    "libraries": (
        "These system packages are missing: {names}. Install them with:\n    {line}",
        "缺少这些系统软件包:{names}。请运行:\n    {line}",
    ),
    "libraries_other": (
        "These shared libraries are missing: {names}. Install them with your system's packages.",
        "缺少这些共享库:{names}。请用系统的软件包安装。",
    ),
    "font": (
        "No Chinese font was found; Chinese would show as boxes. Install one with:\n    {line}",
        "没有找到中文字体,中文会显示成方框。请运行:\n    {line}",
    ),
    "installing": ("Installing system packages:\n    {line}", "正在安装系统软件包:\n    {line}"),
    "apt_failed": (
        "The system packages could not be installed; run the line above and start again.",
        "系统软件包安装失败;请运行上面这一行后再启动。",
    ),
    "venv_failed": (
        "The Python environment in .venv could not be made. {why}",
        "无法在 .venv 里建立 Python 环境。{why}",
    ),
    "pip_failed": (
        "The program's Python packages could not be installed (see above). "
        "Check the network or pip's mirror settings, then start again.",
        "程序的 Python 软件包没有装好(见上)。请检查网络或 pip 的镜像设置后再启动。",
    ),
}


def chinese() -> bool:
    """Whether the user reads Chinese, by the environment or by Windows' own setting."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = os.environ.get(name)
        if value:
            return value.lower().startswith("zh")
    if WINDOWS:
        kernel32 = ctypes.windll.kernel32  # type: ignore[attr-defined]
        return bool((kernel32.GetUserDefaultUILanguage() & 0x3FF) == 0x04)
    return False


def say(key: str, **values: object) -> None:
    """Print one sentence on stderr in the user's language."""
    text = WORDS[key][1 if chinese() else 0].format(**values) + "\n"
    try:
        sys.stderr.write(text)
    except UnicodeEncodeError:
        sys.stderr.write(text.encode("ascii", "backslashreplace").decode("ascii"))
    sys.stderr.flush()


def dotted(version: "tuple[int, ...]") -> str:
    """A version tuple as people write it."""
    return ".".join(str(part) for part in version)


def newer_pythons() -> "list[list[str]]":
    """Commands that may start a new enough Python, the newest first."""
    found = []
    for minor in range(NEWEST_TRIED, OLDEST[1] - 1, -1):
        name = "python3." + str(minor)
        path = shutil.which(name)
        if path:
            found.append([path])
        if WINDOWS and shutil.which("py"):
            found.append(["py", "-3." + str(minor)])
    path = shutil.which("python3")
    if path:
        found.append([path])
    return found


def is_new_enough(command: "list[str]") -> bool:
    """Whether the command is a Python that can make the environment."""
    probe = "import sys, venv, ensurepip; sys.exit(0 if sys.version_info[:2] >= (3, 11) else 1)"
    try:
        return subprocess.call(command + ["-c", probe], stdout=-3, stderr=-3, timeout=30) == 0
    except (OSError, subprocess.TimeoutExpired):
        return False


def hand_over_to_newer() -> int:
    """Run this script again under a newer Python; says so and gives 3 if there is none."""
    for command in newer_pythons():
        if is_new_enough(command):
            return subprocess.call(command + [os.path.abspath(__file__)] + sys.argv[1:])
    say("old", need=dotted(OLDEST), have=dotted(sys.version_info[:3]))
    return 3


def on_debian() -> bool:
    """Whether apt packages are the way to go (Debian, Ubuntu and their children)."""
    if not shutil.which("apt-get"):
        return False
    try:
        with open("/etc/os-release", encoding="utf-8") as release:
            text = release.read().lower()
    except OSError:
        return False
    return "debian" in text or "ubuntu" in text


def missing_libraries(window: bool) -> "list[tuple[str, str]]":
    """The shared libraries that do not load, with their Debian packages."""
    missing = []
    for library, package in LIBRARIES + (WINDOW_LIBRARIES if window else []):
        try:
            ctypes.CDLL(library)
        except OSError:
            missing.append((library, package))
    return missing


def has_chinese_font() -> bool:
    """Whether a font with Chinese characters lies in one of the usual folders."""
    folders = ["/usr/share/fonts", "/usr/local/share/fonts"]
    folders += [os.path.expanduser("~/.fonts"), os.path.expanduser("~/.local/share/fonts")]
    for folder in folders:
        for _, _, names in os.walk(folder):
            for name in names:
                plain = name.lower().replace("-", "").replace("_", "")
                if plain.startswith(CHINESE_FONTS):
                    return True
    if not shutil.which("fc-list"):
        return False
    try:
        listed = subprocess.check_output(["fc-list", ":lang=zh-cn", "family"], timeout=20)
    except (OSError, subprocess.SubprocessError):
        return False
    return bool(listed.strip())


def apt_line(packages: "list[str]") -> str:
    """The exact line that installs the packages."""
    sudo = "" if is_root() else "sudo "
    return (
        sudo + "apt-get update && " + sudo + "apt-get install -y --no-install-recommends "
    ) + " ".join(packages)


def is_root() -> bool:
    """Whether system packages may be installed right away."""
    geteuid = getattr(os, "geteuid", None)
    return geteuid is not None and geteuid() == 0


def can_make_venv() -> bool:
    """Whether this Python brings what ``python -m venv`` needs (Debian packs it apart)."""
    try:
        import ensurepip
        import venv

        return bool(venv and ensurepip)
    except ImportError:
        return False


def system_packages(window: bool, testing: bool) -> int:
    """Find what the system lacks; install it as root on Debian, else say the exact line.

    Gives 0 to go on and 3 to stop. A missing font is said and does not stop anybody.
    """
    if not sys.platform.startswith("linux"):
        return 0
    libraries = missing_libraries(window)
    packages = [package for _, package in libraries]
    if not can_make_venv():
        packages.append("python3-venv")
    must = list(packages)
    font = not has_chinese_font()
    if font:
        packages.append(FONT_PACKAGE)
    if testing and is_root():
        packages += [package for program, package in TEST_PROGRAMS if not shutil.which(program)]
    if not packages:
        return 0
    if not on_debian():
        if libraries:
            say("libraries_other", names=", ".join(library for library, _ in libraries))
        return 3 if must else 0
    line = apt_line(packages)
    if not is_root():
        if must:
            say("libraries", names=", ".join(must), line=line)
            return 3
        say("font", line=line)
        return 0
    say("installing", line=line)
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    quiet = line.replace("apt-get ", "apt-get -qq ")
    if subprocess.call(quiet, shell=True, env=environment, stdout=sys.stderr) != 0 and must:
        say("apt_failed")
        return 3
    return 0


def venv_python() -> str:
    """The environment's own Python."""
    if WINDOWS:
        return os.path.join(VENV, "Scripts", "python.exe")
    return os.path.join(VENV, "bin", "python")


def python_stamp(kind: str) -> str:
    """What the stamp must hold for .venv to be the one that these files ask for."""
    digest = hashlib.sha256()
    names = ["pyproject.toml", "packaging/requirements.txt"]
    if kind == "test":
        names.append("packaging/requirements-dev.txt")
    for name in names:
        with open(os.path.join(HERE, *name.split("/")), "rb") as stream:
            digest.update(stream.read())
    digest.update(repr((HERE, sys.version, sys.prefix)).encode("utf-8"))
    return digest.hexdigest()


def system_stamp() -> str:
    """What the stamp must hold for the system's packages to count as looked at."""
    return repr((LIBRARIES, WINDOW_LIBRARIES, TEST_PROGRAMS, sys.platform))


def stamp_path(kind: str) -> str:
    """Where the stamp of a kind of set-up lies."""
    return os.path.join(VENV, "four-notebooks-" + kind + ".stamp")


def is_stamped(kind: str, wanted: str) -> bool:
    """Whether a stamp stands and says what is wanted."""
    try:
        with open(stamp_path(kind), encoding="utf-8") as stamp:
            return stamp.read() == wanted and os.path.exists(venv_python())
    except OSError:
        return False


def write_stamp(kind: str, text: str) -> None:
    """Write a stamp whole or not at all."""
    handle, name = tempfile.mkstemp(dir=VENV)
    with os.fdopen(handle, "w", encoding="utf-8") as stamp:
        stamp.write(text)
    os.replace(name, stamp_path(kind))


def pip(*arguments: str) -> bool:
    """Run the environment's pip; its own settings (mirrors, proxies) hold."""
    command = [venv_python(), "-m", "pip", "--disable-pip-version-check"]
    return subprocess.call(command + list(arguments), stdout=sys.stderr) == 0


def make_venv(afresh: bool) -> bool:
    """Make .venv if it is missing, broken or asked for afresh."""
    if not afresh and os.path.exists(venv_python()):
        probe = "import sys, pip; sys.exit(sys.version_info[:2] != {!r})"
        version = probe.format(tuple(sys.version_info[:2]))
        if subprocess.call([venv_python(), "-c", version], stdout=-3, stderr=-3) == 0:
            return True
    shutil.rmtree(VENV, ignore_errors=True)
    made = subprocess.Popen(
        [sys.executable, "-m", "venv", VENV], stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    output = made.communicate()[0].decode("utf-8", "replace").strip()
    if made.returncode != 0:
        say("venv_failed", why=output)
        return False
    return True


def install(kind: str) -> bool:
    """Install the pinned packages and the project itself into .venv."""
    packaging = os.path.join(HERE, "packaging")
    wanted = ["-r", os.path.join(packaging, "requirements.txt")]
    if kind == "test":
        wanted += ["-r", os.path.join(packaging, "requirements-dev.txt")]
    return pip("install", "-q", *wanted) and pip(
        "install", "-q", "--no-deps", "--no-build-isolation", "-e", HERE
    )


def system_kind(kind: str, window: bool) -> str:
    """The name of the stamp that says the system's packages were looked at."""
    return "system-" + kind + ("-window" if window else "")


def is_set_up(kind: str, window: bool) -> bool:
    """Whether there is nothing to do."""
    return is_stamped(kind, python_stamp(kind)) and is_stamped(
        system_kind(kind, window), system_stamp()
    )


def set_up(kind: str, window: bool) -> int:
    """Bring the environment into being; the stamps are written last, so a broken one heals."""
    if is_set_up(kind, window):
        return 0
    say("setting_up")
    code = system_packages(window, kind == "test")
    if code != 0:
        return code
    if not is_stamped(kind, python_stamp(kind)):
        for afresh in (False, True):
            if not make_venv(afresh):
                return 3
            if install(kind):
                break
        else:
            say("pip_failed")
            return 3
        write_stamp(kind, python_stamp(kind))
    write_stamp(system_kind(kind, window), system_stamp())
    return 0


def alone() -> object:
    """Hold the set-up lock, so that two starts at once do not disturb each other."""
    lock = open(os.path.join(tempfile.gettempdir(), lock_name()), "a+")
    try:
        if WINDOWS:
            import msvcrt

            msvcrt.locking(lock.fileno(), msvcrt.LK_LOCK, 1)  # type: ignore[attr-defined]
        else:
            import fcntl

            fcntl.flock(lock.fileno(), fcntl.LOCK_EX)
    except OSError:
        pass
    return lock


def lock_name() -> str:
    """One lock per checkout and user."""
    user = str(os.getuid()) if hasattr(os, "getuid") else "user"
    return "four-notebooks-" + user + "-" + hashlib.sha256(HERE.encode("utf-8")).hexdigest()[:16]


def run(command: "list[str]") -> int:
    """Hand this process over to the program (a child on Windows, which has no exec)."""
    sys.stdout.flush()
    sys.stderr.flush()
    if not WINDOWS:
        os.execv(command[0], command)
    try:
        return subprocess.call(command)
    except KeyboardInterrupt:
        return 130


def main() -> int:
    """Set up what is missing, then run what was asked for."""
    if sys.version_info[:2] < OLDEST:
        return hand_over_to_newer()
    # Without a machine id (a bare image) libdbus would end the whole program with a warning.
    os.environ.setdefault("DBUS_FATAL_WARNINGS", "0")
    arguments = sys.argv[1:]
    task = arguments[0] if arguments and arguments[0] in ("test", "bench") else ""
    kind = "test" if task else "program"
    window = bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
    # The journeys of the tests open windows on a virtual screen of their own.
    window = window or (kind == "test" and is_root())
    lock = alone() if not is_set_up(kind, window) else None
    code = set_up(kind, window)
    del lock
    if code != 0:
        return code
    if task == "test":
        os.chdir(HERE)
        return run([venv_python(), "-m", "pytest"] + arguments[1:])
    if task == "bench":
        os.chdir(HERE)
        return run([venv_python(), os.path.join(HERE, "tests", "bench", "run.py")] + arguments[1:])
    if arguments[:1] == ["--"]:
        arguments = arguments[1:]
    return run([venv_python(), "-m", "four_notebooks"] + arguments)


if __name__ == "__main__":
    sys.exit(main())
