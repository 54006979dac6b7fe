"""The page in a real browser: every view, on a server with a small store, and not a request that leaves it."""

import os
import re
import shutil
from collections.abc import Iterator

import newsroom
import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
pytestmark = pytest.mark.skipif(CHROMIUM is None, reason="no Chromium: apt-get install chromium")
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--use-gl=angle", "--use-angle=swiftshader", "--enable-unsafe-swiftshader",
]  # fmt: skip
SLOW = 60_000  # ms: maps are drawn without a graphics card here
VIEWS = ("#/reports", f"#/report/{newsroom.CITY.id}/{newsroom.KILLED.id}", "#/situation", "#/states")
NIGHT = "Charkov lag afgelopen nacht opnieuw onder vuur"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of the page."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(params=[(1400, 860)], ids=["wide"])
def page(browser: Browser, address: str, request: pytest.FixtureRequest) -> Iterator[Page]:
    """A new tab; afterwards, nothing may have gone wrong in it, and nothing may have left this machine."""
    width, height = request.param
    context = browser.new_context(viewport={"width": width, "height": height}, base_url=address)
    page = context.new_page()
    page.set_default_timeout(SLOW)
    wrong: list[str] = []
    left: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda message: wrong.append(message.text) if message.type == "error" else None)
    page.on("request", lambda asked: left.append(asked.url) if not own(asked.url, address) else None)
    yield page
    if folder := os.environ.get("SCREENSHOTS"):
        page.screenshot(path=f"{folder}/{request.node.name}.png")
    context.close()
    assert wrong == []
    assert left == []


def own(url: str, address: str) -> bool:
    """Whether a request stays with the page's own server; blobs and data are in the browser itself."""
    return url.startswith((address, f"blob:{address}", "data:"))


def visit(page: Page, route: str) -> None:
    page.goto(f"/{route}")
    expect(page.locator("main")).to_have_attribute("aria-busy", "false")


def drawn(page: Page) -> dict[str, int]:
    """What the map shows, once it is still."""
    canvas = page.locator(".map")
    expect(canvas).to_have_attribute("data-state", "drawn", timeout=SLOW)
    return {name: int(canvas.get_attribute(f"data-{name}") or 0) for name in ("points", "areas", "names")}


def field(page: Page, name: str) -> str:
    return page.locator(f".claim dd[data-field={name}]").inner_text()


def marked(page: Page, claim: str) -> str:
    """The words of the text that are marked for a claim."""
    return "".join(page.locator(f".text mark[data-claims~={claim}]").all_inner_texts())


def test_the_list_shows_publisher_date_title_and_claims(page: Page) -> None:
    visit(page, "")
    line = page.locator(".line").filter(has_text="Het Avondlicht")
    expect(line.locator("h2")).to_have_text("Nacht van granaten in Charkov")
    expect(line.locator(".byline")).to_contain_text("2 March 2022")
    expect(line.locator(".tally")).to_have_text("5 claims")
    untitled = page.locator(".line").filter(has_text="Bulletin Oost")
    expect(untitled.locator(".opening")).to_contain_text("Volgens het ministerie van Defensie")


def test_a_search_finds_the_report_with_the_words(page: Page) -> None:
    visit(page, "")
    page.get_by_role("searchbox").fill("elektriciteit")
    page.get_by_role("button", name="Search").click()
    expect(page.locator(".line")).to_have_count(1)
    page.locator(".line a").click()
    expect(page.locator("h1")).to_have_text("Stad zonder stroom en water")


def test_every_claim_is_marked_where_it_stands_though_emoji_come_before(page: Page) -> None:
    visit(page, f"#/report/{newsroom.CITY.id}")
    for claim in newsroom.CLAIMS:
        if claim.report == newsroom.CITY.id:
            assert marked(page, claim.id) == claim.quote
    assert page.locator(".text").text_content() == newsroom.CITY.text


def test_a_click_on_a_mark_shows_the_claim_with_all_its_fields(page: Page) -> None:
    visit(page, f"#/report/{newsroom.CITY.id}")
    page.locator(f"mark[data-claims~={newsroom.INJURED.id}]").first.click()
    expect(page.locator(".claim h2")).to_contain_text("People injured")
    assert field(page, "certainty") == "said to be so"
    assert field(page, "quantity") == "112 people"
    assert field(page, "place").startswith("Kharkiv, Ukraine")
    assert "settlement, within about 14 km" in field(page, "place")
    assert field(page, "time").startswith("2 March 2022")
    assert "day of publication stands in" in field(page, "time")
    assert field(page, "rule").startswith("nl/harm.injured#injured")
    assert page.url.endswith(f"#/report/{newsroom.CITY.id}/{newsroom.INJURED.id}")


def test_the_chain_runs_from_the_origin_over_the_relay_to_the_publisher(page: Page) -> None:
    visit(page, f"#/report/{newsroom.CITY.id}/{newsroom.INJURED.id}")
    assert page.locator(".chain b").all_inner_texts() == ["de hulpdiensten", "Noordwind", "Het Avondlicht"]
    assert [one.get_attribute("class") for one in page.locator(".chain li").all()] == ["origin", "relay", "publisher"]


def test_the_words_behind_the_fields_of_the_chosen_claim_are_marked_as_such(page: Page) -> None:
    visit(page, f"#/report/{newsroom.CITY.id}/{newsroom.SHELLED.id}")
    words = {name: page.locator(f".text .field-{name}").all_inner_texts() for name in ("kind", "place", "time")}
    assert words == {"kind": ["onder vuur"], "place": ["Charkov"], "time": ["afgelopen nacht"]}


def test_a_denial_that_is_only_possible_is_said_in_words(page: Page) -> None:
    visit(page, f"#/claim/{newsroom.UNHARMED.id}")
    expect(page.locator(".claim h2")).to_contain_text("Damaged: homes")
    assert field(page, "certainty") == "said perhaps not to be so"
    assert "denies it" in field(page, "sources")
    assert page.url.endswith(f"#/report/{newsroom.CITY.id}/{newsroom.UNHARMED.id}")


def test_of_claims_over_one_another_the_inner_comes_first_and_the_next_click_goes_out(page: Page) -> None:
    visit(page, f"#/report/{newsroom.CITY.id}")
    both = f"mark[data-claims~={newsroom.KILLED.id}][data-claims~={newsroom.SHELLINGS.id}]"
    expect(page.locator(both)).to_have_class(re.compile("depth-2"))
    page.locator(both).first.click()
    expect(page.locator(".claim")).to_have_attribute("data-claim", newsroom.SHELLINGS.id)
    page.locator(both).first.click()
    expect(page.locator(".claim")).to_have_attribute("data-claim", newsroom.KILLED.id)


def test_marks_are_reached_and_chosen_with_the_keyboard_alone(page: Page) -> None:
    visit(page, f"#/report/{newsroom.CITY.id}")
    page.locator(".back a").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == NIGHT
    page.keyboard.press("Enter")
    expect(page.locator(".claim")).to_have_attribute("data-claim", newsroom.SHELLED.id)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.text') !== null")


def test_what_a_report_says_never_becomes_markup(page: Page) -> None:
    visit(page, "")
    expect(page.locator("h2").filter(has_text="<script>")).to_have_count(1)
    visit(page, f"#/report/{newsroom.HEBREW.id}")
    expect(page.locator("h1")).to_have_text(str(newsroom.HEBREW.title))
    expect(page.locator("main img, main script, h1 b")).to_have_count(0)


def test_a_text_from_right_to_left_with_invisible_signs_is_marked_exactly(page: Page) -> None:
    visit(page, f"#/report/{newsroom.HEBREW.id}/{newsroom.HURT.id}")
    assert "".join(page.locator(f"mark[data-claims~={newsroom.HURT.id}]").all_text_contents()) == newsroom.HURT.quote
    assert page.evaluate("getComputedStyle(document.querySelector('.text')).direction") == "rtl"
    assert page.locator(".text .field-kind").all_text_contents() == ["נפצעו"]


def test_the_situation_lists_findings_with_standings_and_draws_each_place_as_what_it_is(page: Page) -> None:
    visit(page, "#/situation")
    expect(page.locator(".finding")).to_have_count(10)
    expect(page.locator(".legend .contested")).to_have_text("1 contested")
    shown = drawn(page)
    assert shown["points"] == 2  # Kharkiv and Mariupol, which are towns
    assert shown["areas"] == 5  # their discs, a region, the Donbas and the country
    assert shown["names"] > 0  # labels are drawn with the fonts at hand


def test_the_map_turns_dark_with_the_page_and_keeps_its_findings(page: Page) -> None:
    visit(page, "#/situation")
    light = drawn(page)
    sea = page.evaluate("getComputedStyle(document.querySelector('.map')).backgroundColor")
    page.locator(".map").evaluate("(element) => element.dataset.state = 'turning'")
    page.emulate_media(color_scheme="dark")
    dark = drawn(page)
    assert (dark["points"], dark["areas"]) == (light["points"], light["areas"])
    assert page.evaluate("getComputedStyle(document.querySelector('.map')).backgroundColor") != sea


def test_a_contested_finding_has_its_versions_side_by_side_with_who_says_which(page: Page) -> None:
    visit(page, "#/situation")
    page.locator(".finding.contested .summary").click()
    versions = page.locator(".finding.open .version")
    expect(versions).to_have_count(2)
    tops = page.evaluate("[...document.querySelectorAll('.version')].map((e) => e.getBoundingClientRect().top)")
    assert tops[0] == tops[1]
    said = {version.locator("li b").inner_text(): version.locator("h4").inner_text() for version in versions.all()}
    assert "5" in said["Ministry of Defence"]
    assert "21" in said["Terekhov"]
    expect(page.locator(".why")).to_contain_text("can't both be so")
    assert "#/finding/f_" in page.url
    versions.first.locator("li a").click()
    expect(page.locator(".claim h2")).to_contain_text("People killed")


def test_the_keyboard_stays_where_it_was_when_a_finding_opens(page: Page) -> None:
    visit(page, "#/situation")
    page.locator(".finding.contested .summary").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".finding.open")).to_have_count(1)
    drawn(page)
    assert page.evaluate("document.activeElement.closest('.finding').className.includes('open')")
    page.keyboard.press("Enter")
    expect(page.locator(".finding.open")).to_have_count(0)


def test_a_finding_has_an_address_and_its_claim_leads_to_it(page: Page) -> None:
    visit(page, f"#/claim/{newsroom.FEW_KILLED.id}")
    page.locator(".rests a").click()
    expect(page.locator(".finding.open")).to_have_class(re.compile("contested"))
    page.reload()
    expect(page.locator(".finding.open h3")).to_contain_text("Kharkiv")
    assert drawn(page)["points"] >= 1


def test_filters_narrow_the_list_and_the_map_alike_and_stand_in_the_address(page: Page) -> None:
    visit(page, "#/situation")
    page.get_by_label("Place").fill("Mariupol")
    page.get_by_label("Kind").select_option("service")
    expect(page.locator(".finding")).to_have_count(2)
    assert "place=Mariupol" in page.url
    assert "kind=service" in page.url
    assert drawn(page)["points"] == 1
    page.get_by_role("link", name="Clear").click()
    expect(page.locator(".finding")).to_have_count(10)


def test_the_situation_of_a_day_as_known_on_another_is_shown(page: Page) -> None:
    visit(page, "#/situation")
    page.get_by_label("As known on").fill("2022-03-02")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".finding").filter(has_text="Mariupol")).to_have_count(0)
    expect(page.locator(".finding").filter(has_text="Donbas")).to_have_count(1)


def test_what_changed_since_a_day_is_shown_with_what_it_was(page: Page) -> None:
    visit(page, "#/situation")
    page.get_by_label("Changed since").fill("2022-03-02")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".finding .turn").first).to_have_text("new")
    assert 0 < page.locator(".finding").count() < 10
    assert page.locator(".finding").count() == page.locator(".finding .turn").count()
    page.locator(".finding .summary").first.click()
    expect(page.locator(".finding.open .version")).to_have_count(1)


def test_what_people_decided_stands_with_the_finding_and_the_claim(page: Page) -> None:
    visit(page, "#/situation")
    page.locator(".finding.contested .summary").click()
    expect(page.locator(".finding.open .decided")).to_contain_text("redactie noted, 4 March 2022")
    expect(page.locator(".finding.open .decided q")).to_have_text("nog bellen")
    visit(page, f"#/claim/{newsroom.FEW_KILLED.id}")
    expect(page.locator(".rests .decided")).to_contain_text("nog bellen")


def test_a_standing_can_be_hidden_and_shown_again(page: Page) -> None:
    visit(page, "#/situation")
    chip = page.locator(".legend .reported")
    chip.click()
    expect(chip).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".finding.reported")).to_have_count(0)
    chip.click()
    expect(page.locator(".finding.reported")).to_have_count(8)


def test_a_click_on_the_map_lists_the_findings_at_that_place(page: Page) -> None:
    visit(page, "#/situation?place=Mariupol")
    drawn(page)
    page.wait_for_timeout(1000)  # the map glides to the place
    box = page.locator(".map").bounding_box()
    assert box
    page.mouse.click(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    expect(page.locator(".only")).to_contain_text("findings at Mariupol")


def test_what_holds_over_time_is_drawn_and_a_stretch_opens_with_its_claims(page: Page) -> None:
    visit(page, "#/states")
    ground = page.locator(".ground[data-place=Mariupol]")
    expect(ground.locator(".state h3")).to_have_text(["electricity", "water"])
    stretch = ground.locator(".state[data-topic=water] .spell")
    stretch.click()
    expect(stretch).to_have_attribute("aria-expanded", "true")
    expect(ground.locator(".detail:visible")).to_contain_text("de stad donderdag zonder elektriciteit en water zit")
    stretch.click()
    expect(ground.locator(".detail:visible")).to_have_count(0)
    page.get_by_label("Place").fill("Kharkiv")
    page.get_by_role("button", name="Show").click()
    expect(page.locator(".grounds")).to_contain_text("Nothing is known")


@pytest.mark.parametrize("page", [(400, 800)], ids=["narrow"], indirect=True)
@pytest.mark.parametrize("route", [*VIEWS, f"#/report/{newsroom.CITY.id}"])
def test_nothing_runs_out_of_a_narrow_screen(page: Page, route: str) -> None:
    visit(page, route)
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


@pytest.mark.parametrize(("route", "says"), [("#/nowhere", "There is no view"), ("#/report/", "names no report")])
def test_a_wrong_address_is_told_and_leaves_the_rest_working(page: Page, route: str, says: str) -> None:
    visit(page, route)
    expect(page.get_by_role("alert")).to_contain_text(says)
    page.get_by_role("link", name="Reports", exact=True).click()
    expect(page.locator(".line")).to_have_count(4)


def test_a_finding_that_the_situation_has_not_is_told(page: Page) -> None:
    visit(page, "#/finding/f_none")
    expect(page.locator(".findings .empty")).to_contain_text("not in this situation")
    expect(page.locator(".finding").first).to_be_visible()


@pytest.mark.parametrize("route", VIEWS)
def test_everything_that_can_be_used_has_a_name_for_those_who_listen(page: Page, route: str) -> None:
    visit(page, route)
    nameless = page.evaluate(
        """[...document.querySelectorAll('a, button, input, select, [role=button][tabindex="0"]')]
            .filter((e) => !(e.textContent.trim() || e.ariaLabel || e.title || e.labels?.length || e.closest('label')))
            .map((e) => e.outerHTML)"""
    )
    assert nameless == []
    assert page.evaluate("document.querySelectorAll('h1').length") == 1
    assert page.evaluate("document.documentElement.lang") == "en"
