"""Who the first source of a claim is, by name and party, in sentences of every language."""

import pytest

from tests.extract.conftest import Read

# language, text, name and party of the last claim's first source
FIRST = [
    # two verbs of one subject
    ("nl", "Rusland ontkent alles en meldt een luchtaanval op Charkov.", None, "RUS"),
    ("nl", "De Armeense premier zwijgt niet en spreekt van een luchtaanval op Goris.", None, "ARM"),
    # who accuses says it, and who reports it passes it on
    ("en", "Syrian officials accused rebels of shelling Homs, Reuters reported.", None, "SYR"),
    ("nl", "Syrië beschuldigt de rebellen van het beschieten van Homs, meldt Reuters.", None, "SYR"),
    # a clause goes on behind an aside
    ("en", "Syrian officials said that troops, backed by tanks, captured Homs.", None, "SYR"),
    ("nl", "Het Syrische leger meldt dat de rebellen, gesteund door tanks, Homs hebben ingenomen.", None, "SYR"),
    ("ru", "В армии Сирии сообщили, что войска, поддержанные танками, захватили Хомс.", None, "SYR"),
    # an inserted 'says X' and what is said of X behind it; what stands before a colon
    ("nl", "Charkov is beschoten, waarschuwt het Kremlin, dat zich zorgen maakt.", None, "RUS"),
    ("nl", "Kiev spreekt van een luchtaanval op Soemy: de stad ligt in puin.", None, "UKR"),
    # whose a report is, and its evidence; who looked into it; a medium accuses in its own name
    (
        "en",
        "Amnesty International published a report on Syria. A minister called it slander. Satellite images show that "
        "Homs was shelled.",
        "Amnesty International",
        None,
    ),
    (
        "nl",
        "Amnesty International heeft een rapport uitgebracht. Rusland sprak van laster. De onderzoekers stelden vast "
        "dat Charkov is beschoten.",
        "Amnesty International",
        None,
    ),
    ("ru", "Миссия ООН в Сирии обнародовала доклад. Авторы документа пишут, что обстрелян Хомс.", None, "UN"),
    ("nl", "De krant De Standaard wijst naar Rusland voor de aanval op Soemy.", "De Standaard", "BEL"),
    # who looks into things and has spoken by name goes on as 'the researchers'; who only passes it on does not go on
    (
        "uk",
        "Правозахисники Amnesty International повідомили про обстріл Сум. Про це пише УНІАН. Дослідники встановили, що "
        "Ізюм обстріляли росіяни.",
        "Amnesty International",
        None,
    ),
    (
        "uk",
        "Мер Сум Іван Стригун повідомив про обстріл. Про це пише УНІАН. Як зазначається, Ізюм обстріляли.",
        "Ivan Stryhun",
        "UKR",
    ),
    # what no one is the subject of is said by whoever says that
    ("en", "The Kremlin said it was confirmed that Izium had been captured.", None, "RUS"),
    # a name in quotation marks within a quotation
    ("en", '"Rebels shelled the "Ghouta" camp near Homs. Aleppo was shelled," Syrian officials said.', None, "SYR"),
    ("ru", '"Батальон "Восток" обстрелял Сумы. Изюм обстрелян", - заявил Зеленский.', "Volodymyr Zelensky", "UKR"),
    ("nl", "Bij een aanval op Soemy zijn twee mensen omgekomen, dat meldt de Oekraïense politie.", None, "UKR"),
    # whose a body is: by the word that its compound begins with, by who put it there, by whom it belongs to
    ("nl", "De VN-mensenrechtenchef zegt dat Soemy is beschoten.", None, "UN"),
    ("nl", "Volgens het VN-kinderfonds is Soemy beschoten.", None, "UN"),
    ("nl", "Volgens het mensenrechtenbureau van de Verenigde Naties is Soemy beschoten.", None, "UN"),
    ("nl", "De door Rusland aangestelde burgemeester van Melitopol zegt dat de stad is beschoten.", None, "RUS"),
    ("nl", "Volgens het door de Taliban geleide ministerie is Soemy beschoten.", None, "Taliban"),
    ("nl", "Het kantoor van president Zelensky meldt dat Soemy is beschoten.", None, "UKR"),
    ("en", "The office of President Zelensky said Sumy was shelled.", None, "UKR"),
    # an account says what they say whom it is of
    ("en", "Figures from the Syrian army show that ten people were killed in Homs.", None, "SYR"),
    ("nl", "Uit cijfers van het Syrische leger blijkt dat in Homs tien mensen zijn gedood.", None, "SYR"),
    # what a headline quotes is of whoever is the first to speak
    ("nl", "'Rusland heeft Charkov beschoten'\n\nDat zegt de Oekraïense regering.", None, "UKR"),
    # what closes a sentence names who says all of it
    ("nl", "Tien mensen kwamen om in Homs, zo blijkt uit cijfers van het Syrische leger.", None, "SYR"),
    ("en", "Ten people were killed in Homs, according to figures released by the Syrian army.", None, "SYR"),
    # one by their trade, and one whose office begins with their body
    ("nl", "Soemy is beschoten, zegt een duiker.", None, None),
    ("nl", "Unicef-woordvoerder Jan Jansen zegt dat Soemy is beschoten.", "Jan Jansen", "UN"),
    # the agency that was named
    ("ru", "Рейтер сообщает, что Сумы обстреляны. Агентство уточняет, что Изюм взят.", "Reuters", "GBR"),
    (
        "en",
        "Amnesty International counted ten dead in Homs. Aleppo was shelled, the organisation said.",
        "Amnesty International",
        None,
    ),
    # a medium by its title in other letters, and a spokesman of a ministry that is never declined
    ("ru", "Газета The New York Times пишет, что Сумы обстреляны.", "The New York Times", "USA"),
    ("uk", "Речник МЗС України Іван Петренко заявив, що Суми обстріляно.", "Ivan Petrenko", "UKR"),
    # they say it in an office; who cites others before they speak
    ("ru", "Сумы обстреляны, сообщили в пресс-службе полиции Украины.", None, "UKR"),
    ("ru", "Агентство Рейтер со ссылкой на армию Сирии сообщает, что Хомс обстрелян.", None, "SYR"),
    # clauses strung onto what is said
    ("ru", "Мэр заявил, что обстреляны Сумы, погибли три человека.", None, "UKR"),
    ("uk", "Мер заявив, що обстріляно Суми, загинули три людини.", None, "UKR"),
    # a body that a side runs, or has put there
    ("en", "Hamas-run health authorities said ten people were killed in Rafah.", None, "Hamas"),
    ("en", "Russian-installed officials said Ukrainian forces shelled Kherson.", None, "RUS"),
    ("ru", "По данным подконтрольного ХАМАС минздрава, в Рафахе погибли десять человек.", None, "Hamas"),
    ("ru", "В минздраве, подконтрольном ХАМАС, сообщили о десяти погибших в Рафахе.", None, "Hamas"),
    ("ru", "Подконтрольные Москве власти заявили, что Херсон обстрелян.", None, "RUS"),
    ("uk", "За даними підконтрольного ХАМАС міністерства охорони здоров'я, Рафах обстріляли.", None, "Hamas"),
    # whom a source in a body speaks to; a ministry of no state, also behind a title
    ("ru", "Источники «Украинской правды» в СБУ утверждают, что Сумы обстреляны.", None, "UKR"),
    ("ru", "Источник ТАСС в Минобороны сообщил, что Сумы обстреляны.", None, "RUS"),
    ("ru", "Официальный представитель Минобороны сообщил, что Сумы обстреляны.", None, "RUS"),
    # whom a name is told to is no part of it; what is only strung onto what someone reports; a channel by its name
    ("ru", "Сумы обстреляны, рассказал Иван Петренко РИА Новости.", "Ivan Petrenko", None),
    ("ru", "Мэр сообщил об обстреле Сум, погибла женщина.", None, "UKR"),
    ("ru", "Сумы обстреляны, пишет «Общественное».", "Suspilne", "UKR"),
    # he who goes on is whoever spoke; what one fears one does not say
    ("ru", "По словам очевидца, Сумы обстреляны. «Погибли трое», — добавил он.", None, None),
    ("ru", "Минобороны Украины сообщило, что войска захватили Сумы, опасаясь штурма.", None, "UKR"),
    # what is said begins right behind who says it
    ("nl", "Een woordvoerder was duidelijk. Toen zei het Syrische leger dat Homs is heroverd.", None, "SYR"),
    # who counts the dead
    ("nl", "Sinds het offensief begon, telde Amnesty International tien doden in Homs.", "Amnesty International", None),
    # whom a spokesman speaks for, behind a compound that nobody knows
    ("en", "A commander of the Kurdish-led Syrian Democratic Forces said Homs was shelled.", None, "SDF"),
    # who asks is no one whom they ask
    (
        "ru",
        "В среду министр Венгрии Петер Сийярто призвал Владимира Зеленского прекратить огонь в Сумах. "
        "«Сумы обстреляны», - сказал он.",
        "Péter Szijjártó",
        "HUN",
    ),
    # who saw it speaks for no side
    ("en", "Eyewitnesses said Sumy was shelled.", None, None),
    ("nl", "Ooggetuigen zeggen dat Soemy is beschoten.", None, None),
    ("ru", "Очевидцы сообщили, что Сумы обстреляли.", None, None),
    # a body of no state is one of where its sentence is
    ("en", "In Baghdad ten people were killed, an Interior Ministry official said.", None, "IRQ"),
    ("nl", "In Bagdad vielen twee doden, zegt een functionaris van het ministerie van Defensie.", None, "IRQ"),
    # or of the state in which reports of a language are at home
    ("ru", "Сумы обстреляны. Изюм захвачен, заявили в Минобороны.", None, "RUS"),
    ("ru", "Минобороны Украины молчит. Изюм обстрелян, заявили в военном ведомстве.", None, "UKR"),
    # an office has more than one name
    (
        "nl",
        "De Russische minister van Buitenlandse Zaken Sergej Lavrov zweeg. Charkov is ingenomen, aldus de minister.",
        "Sergey Lavrov",
        "RUS",
    ),
    (
        "ru",
        "Губернатор Вячеслав Иванов молчит. По данным главы региона, Шебекино обстреляно.",
        "Vyacheslav Ivanov",
        "RUS",
    ),
    ("nl", "Gouverneur Jan Jansen zwijgt. Volgens het regiohoofd is Soemy beschoten.", "Jan Jansen", "UKR"),
    ("uk", "Міський голова Ігор Тарасюк мовчить. Мер повідомив, що Суми обстріляли.", "Ihor Tarasiuk", "UKR"),
    # what stands behind a colon on a line of its own
    ("en", "Syrian officials said in a statement:\n\nRebels shelled Homs.", None, "SYR"),
    ("nl", "Het Syrische leger meldt op zijn site:\n\nRebellen hebben Homs beschoten.", None, "SYR"),
    ("ru", "Минобороны Украины сообщило:\n\nИзюм обстрелян.", None, "UKR"),
    # a given name that a town bears as well
    ("ru", "Аналитик Дэвид Грин сообщил, что Сумы обстреляны.", "Devid Grin", None),
    ("uk", "Мер Охтирки Петро Ткач повідомив, що Суми обстріляли.", "Petro Tkach", "UKR"),
    # names with a small word, and as they are written in English
    ("ru", "Представитель талибов Джамал аль-Саид заявил, что Кундуз захвачен.", "Jamal al-Said", "Taliban"),
    ("nl", "Directeur Jan el-Khoury van de Syrische hulpdienst zegt dat Aleppo is beschoten.", "Jan el-Khoury", "SYR"),
    # whose adviser someone is does not say it
    ("nl", "Volgens Zelensky's adviseur Jan Jansen is Izium beschoten.", "Jan Jansen", "UKR"),
    ("nl", "De adviseur van Zelensky, Jan Jansen, zegt dat Izium is beschoten.", "Jan Jansen", "UKR"),
    ("ru", "По словам советника Зеленского Алексея Арестовича, Изюм обстрелян.", "Oleksiy Arestovych", "UKR"),
    # who is cited by what 'according to' names
    ("en", "According to Interfax, citing the Russian army, Izium was captured.", None, "RUS"),
    # what goes on behind the object of who reports it, and behind a dash
    ("nl", "Het Syrische leger meldt een aanval op Homs, waarbij tien mensen omkwamen.", None, "SYR"),
    ("uk", "Армія Сирії повідомила про обстріли Хомса, де загинули 13 людей.", None, "SYR"),
    ("ru", "«Враг обстрелял Изюм, — заявил Зеленский. — Погибли три человека».", "Volodymyr Zelensky", "UKR"),
    # a body whose name looks like a plural; what hangs on the object of who accuses or reports
    ("en", "The United Nations says 327 civilians have been killed.", None, "UN"),
    ("en", "Syrian officials accused rebels of shelling Homs, where ten people died.", None, "SYR"),
    ("en", "The Syrian army reported shelling in Homs, which killed ten people.", None, "SYR"),
    ("en", "The Syrian army reported a raid on Homs, where ten people died.", None, "SYR"),
    # whose a press service is, is what it serves; a town's offices are of the town's country
    ("ru", "Противник обстрелял Горловку, сообщили в пресс-службе Черноморского флота.", None, "RUS"),
    ("ru", "Противник обстрелял Горловку, сообщили в пресс-службе министерства обороны.", None, "RUS"),
    ("ru", "Противник обстрелял Горловку, сообщили в пресс-службе Народной милиции ДНР.", None, "DPR"),
    ("ru", "Дроны обстреляли Белгород, сообщили в пресс-службе мэрии.", None, "RUS"),
    ("en", "Belgorod was shelled, the mayor's office said.", None, "RUS"),
    ("uk", "Ворог обстріляв Бєлгород, каже мер міста.", None, "RUS"),
    # whoever spoke last is who "they" are
    ("nl", "De Syrische regering ziet in Amerika een bezetter. Zij zeggen dat Homs is gebombardeerd.", None, "SYR"),
    ("nl", "Het Kremlin meldt een luchtaanval op Charkov.", None, "RUS"),
    # a participle behind the verb that says it is said of who speaks
    ("ru", "Обстрелян Харьков, заявил бывший министр обороны Польши Ян Новак.", "Yan Novak", "POL"),
    # what a body is called that nobody knows is no one's name, and a channel is of whom it serves
    ("ru", "Обстрелян Харьков, считает глава Комиссии по разоружению Ян Новак.", "Yan Novak", None),
    ("ru", "Обстрелян Харьков, говорится в Telegram-канале польской армии.", None, "POL"),
    # what goes on behind who says it, and behind what more is said of them
    ("en", "Rockets hit a market in Izium, the governor said, killing ten people.", None, "UKR"),
    ("en", "Ten died in Izium, the UN said, in the worst raid since fighting flared up last month.", None, "UN"),
    ("en", "Ten died in Izium since the raid began, according to the UN, which does not count soldiers.", None, "UN"),
    # the name of whose office is told at length
    ("en", "Izium was shelled, said Minister for Repair of the Damaged Bridges Jan Novak.", "Jan Novak", None),
    ("en", "Izium was shelled, said Deputy Prime Minister - Minister of Trade Jan Novak.", "Jan Novak", None),
    ("en", "Izium was shelled, said the head of the Sumy regional administration Jan Novak.", "Jan Novak", "UKR"),
    ("en", "Izium was shelled, the head of the Sumy regional administration said.", None, "UKR"),
    # whose name stands behind their words with what explains them; residents of the capital that is named
    ("en", '"They shelled Izium," Jan Novak, a 45-year-old farmer, told Reuters.', "Jan Novak", None),
    ("en", '"They shelled Izium," Col. Jan Novak, a spokesman for the army, told Reuters.', "Jan Novak", None),
    ("en", "Residents of the capital, Kyiv, said that they had heard explosions.", None, None),
    # whoever speaks about something, before a colon; a body with its abbreviation in brackets
    ("ru", "Мэр Ян Новак о ситуации в городе: Обстрелян Харьков.", "Yan Novak", "UKR"),
    ("ru", "Министерство обороны (МО) Польши сообщило, что обстрелян Харьков.", None, "POL"),
    # whoever spoke last by name goes on under a noun for them, listed or not
    ("ru", "Сумы взяты, заявил эксперт Ян Новак. Аналитик добавил, что обстрелян Харьков.", "Yan Novak", None),
    ("ru", "Сумы взяты, заявил водолаз Ян Новак. Ныряльщик добавил, что обстрелян Харьков.", "Yan Novak", None),
    ("ru", "Сумы взяты, заявил водолаз Ян Новак. По словам водолаза, обстрелян Харьков.", "Yan Novak", None),
    ("ru", "Сумы взяты, заявил министр Польши Ян Новак. По словам очевидца, обстрелян Харьков.", None, None),
    (
        "ru",
        "Газета The New York Times пишет, что Сумы взяты. По данным издания, Изюм обстрелян.",
        "The New York Times",
        "USA",
    ),
    # who is cited in a clause says what it tells, and no one that its main clause does
    ("ru", "Войска покинули Изюм, где, по данным ТАСС, погибли трое.", "TASS", "RUS"),
    # journalists of no one
    ("ru", "Журналисты сообщили, что обстрелян Харьков.", None, None),
]


@pytest.mark.parametrize(("language", "text", "name", "party"), FIRST)
def test_who_the_first_source_is(read: Read, language: str, text: str, name: str | None, party: str | None) -> None:
    first = read(text, language=language)[-1].sources[0]
    assert (first.name, first.party) == (name, party)


def test_who_is_cited_in_a_clause_does_not_say_its_main_clause(read: Read) -> None:
    assert not read("Войска взяли Изюм, где, по данным ТАСС, погибли трое.", language="ru")[0].sources


def test_what_stands_behind_the_words_of_others_is_not_of_who_heads_the_report(read: Read) -> None:
    headline = "«Рейтер»: российская армия взяла Изюм, войска Украины отступили\n\n"
    text = "Изюм взят, пишет «Рейтер». По данным полиции Украины, ранены трое. Обстреляны Сумы."
    assert not read(headline + text, language="ru", lead="")[-1].sources


@pytest.mark.parametrize("text", ["Explosions were heard in Sumy.", "Gunfire was reported near Sumy."])
def test_what_is_heard_says_nothing(read: Read, text: str) -> None:
    assert [s.mention for s in read(text, language="en")[-1].sources if s.mention] == []


def test_the_enemy_is_not_who_they_in_the_mission_are(read: Read) -> None:
    claim = read("Противник обстрелял Горловку, сообщили в землячестве.", language="ru")[-1]
    assert [s.mention for s in claim.sources if s.mention] == []


def test_a_column_is_the_words_of_whoever_signs_it(read: Read) -> None:
    text = (
        "Егор Пупкин: Ночью снова били по порту\n\n"
        "Ночью снова били по порту. Наши войска обстреляли Одессу. Мэр Изюма сообщил, что обстрелян Очаков."
    )
    told = {c.place.name: c.sources for c in read(text, lead="", language="ru") if c.place}
    assert [(s.name, s.party) for s in told["Odesa"]] == [("Yegor Pupkin", "RUS")]
    assert told["Ochakiv"][0].type == "local_authority"


def test_a_digest_is_the_words_of_whoever_makes_it(read: Read) -> None:
    text = "Сводка Минобороны России за сутки.\n\nВойска обстреляли Изюм на Украине, армия заняла Лиман."
    assert {s.party for c in read(text, lead="", language="ru") for s in c.sources} == {"RUS"}


def test_an_entry_of_a_live_page_is_of_whoever_stands_before_its_colon(read: Read) -> None:
    text = "12:00 Эксперт Ян Новак о войне: Войска заняли Изюм. Бои идут в Лимане.\n\n12:30 Войска обстреляли Харьков."
    told = {c.place.name: [s.name for s in c.sources] for c in read(text, language="ru") if c.place}
    assert (told["Izyum"], told["Lyman"], told["Kharkiv"]) == (["Yan Novak"], ["Yan Novak"], [])


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("nl", "Rusland ontkent dat het Soemy heeft beschoten. Dat zegt minister Lavrov."),
        ("uk", "Росія заперечує, що обстріляла Суми. Про це заявив міністр Лавров."),
        ("ru", "Россия отрицает, что обстреляла Сумы. Об этом заявил министр Лавров."),
    ],
)
def test_who_speaks_for_a_state_is_who_says_what_it_says(read: Read, language: str, text: str) -> None:
    (denied,) = read(text, language=language)
    assert ([s.name for s in denied.sources], denied.polarity) == (["Sergey Lavrov"], "negated")
