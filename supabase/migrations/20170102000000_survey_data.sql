-- What is asked: the themes, and version 1 of both surveys, as data.
--
-- Codes are stable and never used again for something else: answers and releases store codes, never
-- labels. A survey that is in the field is never edited: a change of a text or an option is a new
-- version, loaded by a later migration. VIPSA-D is written at A2 and VIPSA-O at B1;
-- src/lib/survey/language.test.ts reads this file and says what breaks that.

-- The themes that both surveys, the priorities and the plans share, in the order in which they are offered.
select survey.load_themes($$
[
  {"code": "T_TAAL", "label": {"nl": "Nederlands oefenen", "en": "Practising Dutch"}, "pictogram": "D5.1:T_TAAL", "position": 1},
  {"code": "T_WONEN", "label": {"nl": "Wonen", "en": "Housing"}, "pictogram": "D5.1:T_WONEN", "position": 2},
  {"code": "T_WERK", "label": {"nl": "Werk en opleiding", "en": "Work and training"}, "pictogram": "D5.1:T_WERK", "position": 3},
  {"code": "T_VRIJ", "label": {"nl": "Vrije tijd, sport en cultuur", "en": "Free time, sport and culture"}, "pictogram": "D5.1:T_VRIJ", "position": 4},
  {"code": "T_ONTM", "label": {"nl": "Mensen ontmoeten", "en": "Meeting people"}, "pictogram": "D5.1:T_ONTM", "position": 5},
  {"code": "T_KIND", "label": {"nl": "Kinderen en gezin", "en": "Children and family"}, "pictogram": "D5.1:T_KIND", "position": 6},
  {"code": "T_GELD", "label": {"nl": "Geld en papieren", "en": "Money and paperwork"}, "pictogram": "D5.1:T_GELD", "position": 7},
  {"code": "T_GEZOND", "label": {"nl": "Gezondheid", "en": "Health"}, "pictogram": "D5.1:T_GEZOND", "position": 8},
  {"code": "T_VERVOER", "label": {"nl": "Vervoer", "en": "Transport"}, "pictogram": "D5.1:T_VERVOER", "position": 9},
  {"code": "T_DIGI", "label": {"nl": "Computer en smartphone", "en": "Computers and smartphones"}, "pictogram": "D5.1:T_DIGI", "position": 10},
  {"code": "T_DIV", "label": {"nl": "Samenleven met iedereen", "en": "Living together with everyone"}, "pictogram": "D5.1:T_DIV", "position": 11},
  {"code": "T_INSPR", "label": {"nl": "Meepraten en meebeslissen", "en": "Having a say and deciding together"}, "pictogram": "D5.1:T_INSPR", "position": 12}
]
$$::jsonb);

-- VIPSA-D asks people of the target group. Special answers (WN "weet ik niet", ZLN "zeg ik liever
-- niet") stand last; in a question with more than one answer they take the others away.
select survey.load_version($survey$
{
  "survey_id": "VIPSA-D",
  "version": 1,
  "audience": "target_group",
  "title": {"nl": "Meedoen in jouw gemeente", "en": "Taking part in your municipality"},
  "intro": {
    "nl": "De OCMW’s van Noord-Limburg en Arktos stellen jou deze vragen. Samen met jouw gemeente maken we een plan. Zo kan iedereen meedoen.\nJij weet het best wat jou helpt. Daarom vragen we het aan jou.\nJe naam vragen we niet. Een vraag overslaan mag altijd. Stoppen mag ook. Krijg je hulp van het OCMW? Die hulp blijft gelijk, wat je ook antwoordt.",
    "en": "The OCMWs of Noord-Limburg and Arktos ask you these questions. An OCMW is the social service of a municipality. We make a plan with your municipality. That way everyone can take part.\nYou know best what helps you. That is why we ask you.\nWe do not ask your name. You may always skip a question. You may also stop. Do you get help from the OCMW? That help stays the same, whatever you answer."
  },
  "sections": [
    {
      "code": "D0",
      "title": {"nl": "Om te beginnen", "en": "To begin"},
      "questions": [
        {"code": "D0.1", "kind": "single",
          "title": {"nl": "In welke gemeente woon je?", "en": "Which municipality do you live in?"},
          "is_municipality": true, "offers_municipalities": true,
          "options": [
            {"code": "ELDERS", "label": {"nl": "In een andere gemeente", "en": "In another municipality"}, "pictogram": "D0.1:ELDERS"}
          ]
        },
        {"code": "D0.2", "kind": "single",
          "title": {"nl": "Hoe oud ben je?", "en": "How old are you?"},
          "lens": "age",
          "options": [
            {"code": "A00", "label": {"nl": "Jonger dan 13", "en": "Younger than 13"}, "ends": true},
            {"code": "A13", "label": {"nl": "13 tot 17", "en": "13 to 17"}},
            {"code": "A18", "label": {"nl": "18 tot 24", "en": "18 to 24"}},
            {"code": "A25", "label": {"nl": "25 tot 44", "en": "25 to 44"}},
            {"code": "A45", "label": {"nl": "45 tot 64", "en": "45 to 64"}},
            {"code": "A65", "label": {"nl": "65 of ouder", "en": "65 or older"}},
            {"code": "ZLN", "label": {"nl": "Dat zeg ik liever niet", "en": "I’d rather not say"}, "is_special": true}
          ]
        },
        {"code": "D0.3", "kind": "single",
          "title": {"nl": "Vul je dit alleen in of met hulp?", "en": "Are you filling this in alone or with help?"},
          "is_mode": true,
          "options": [
            {"code": "ZELF", "label": {"nl": "Alleen", "en": "Alone"}, "pictogram": "D0.3:ZELF"},
            {"code": "HULP", "label": {"nl": "Met hulp", "en": "With help"}, "pictogram": "D0.3:HULP"},
            {"code": "VOOR", "label": {"nl": "Iemand leest voor", "en": "Someone reads it to me"}, "pictogram": "D0.3:VOOR"},
            {"code": "GROEP", "label": {"nl": "Samen in een groep", "en": "Together in a group"}, "pictogram": "D0.3:GROEP"}
          ]
        }
      ]
    },
    {
      "code": "D1",
      "title": {"nl": "Wat doe je nu?", "en": "What do you do now?"},
      "questions": [
        {"code": "D1.1", "kind": "multiple",
          "title": {"nl": "Wat deed je de voorbije maand?", "en": "What did you do in the past month?"},
          "options": [
            {"code": "VRIEND", "label": {"nl": "Vrienden of familie gezien", "en": "Saw friends or family"}, "pictogram": "D1.1:VRIEND"},
            {"code": "SPORT", "label": {"nl": "Gesport", "en": "Did sports"}, "pictogram": "D1.1:SPORT"},
            {"code": "CLUB", "label": {"nl": "Naar een club of vereniging", "en": "Went to a club or group"}, "pictogram": "D1.1:CLUB"},
            {"code": "CULT", "label": {"nl": "Naar een film, concert of feest", "en": "Went to a film, concert or party"}, "pictogram": "D1.1:CULT"},
            {"code": "BIB", "label": {"nl": "Naar de bib", "en": "Went to the library"}, "pictogram": "D1.1:BIB"},
            {"code": "LES", "label": {"nl": "Een cursus gevolgd", "en": "Took a course"}, "pictogram": "D1.1:LES"},
            {"code": "PRAAT", "label": {"nl": "Nederlands geoefend in een groep", "en": "Practised Dutch in a group"}, "pictogram": "D1.1:PRAAT"},
            {"code": "VRIJW", "label": {"nl": "Vrijwilligerswerk gedaan", "en": "Did volunteer work"}, "pictogram": "D1.1:VRIJW"},
            {"code": "BUURT", "label": {"nl": "Iets in de buurt of het dienstencentrum", "en": "Something in my area or the service centre"}, "pictogram": "D1.1:BUURT"},
            {"code": "KINDACT", "label": {"nl": "Iets met de kinderen", "en": "Something with the children"}, "pictogram": "D1.1:KINDACT"},
            {"code": "NIKS", "label": {"nl": "Niets van dit alles", "en": "None of these"}, "pictogram": "D1.1:NIKS", "is_exclusive": true},
            {"code": "ZLN", "label": {"nl": "Dat zeg ik liever niet", "en": "I’d rather not say"}, "is_exclusive": true, "is_special": true}
          ]
        },
        {"code": "D1.2", "kind": "single",
          "scale": "falling",
          "title": {"nl": "Hoe vaak doe je iets samen met andere mensen?", "en": "How often do you do something with other people?"},
          "options": [
            {"code": "DAG", "label": {"nl": "Elke dag", "en": "Every day"}},
            {"code": "WEEK", "label": {"nl": "Elke week", "en": "Every week"}},
            {"code": "MAAND", "label": {"nl": "Elke maand", "en": "Every month"}},
            {"code": "MINDER", "label": {"nl": "Minder dan elke maand", "en": "Less than every month"}},
            {"code": "NOOIT", "label": {"nl": "Nooit", "en": "Never"}},
            {"code": "ZLN", "label": {"nl": "Dat zeg ik liever niet", "en": "I’d rather not say"}, "is_special": true}
          ]
        },
        {"code": "D1.3", "kind": "single",
          "scale": "rising",
          "title": {"nl": "Welke zin past nu het best bij jou?", "en": "Which sentence fits you best now?"},
          "options": [
            {"code": "L1", "label": {"nl": "Ik ben bijna altijd alleen thuis", "en": "I am nearly always home alone"}},
            {"code": "L2", "label": {"nl": "Ik zie soms andere mensen", "en": "I sometimes see other people"}},
            {"code": "L3", "label": {"nl": "Ik doe mee aan een groep of cursus", "en": "I take part in a group or course"}},
            {"code": "L4", "label": {"nl": "Ik doe vrijwilligerswerk of stage", "en": "I do volunteer work or an internship"}},
            {"code": "L5", "label": {"nl": "Ik werk, met hulp", "en": "I work, with help"}},
            {"code": "L6", "label": {"nl": "Ik werk, zonder hulp", "en": "I work, without help"}},
            {"code": "ZLN", "label": {"nl": "Dat zeg ik liever niet", "en": "I’d rather not say"}, "is_special": true}
          ]
        },
        {"code": "D1.4", "kind": "single",
          "scale": "falling",
          "title": {"nl": "Wil je meer meedoen dan nu?", "en": "Would you like to take part more than now?"},
          "options": [
            {"code": "JA", "label": {"nl": "Ja", "en": "Yes"}},
            {"code": "BEETJE", "label": {"nl": "Een beetje meer", "en": "A little more"}},
            {"code": "NEE", "label": {"nl": "Nee, het is goed zo", "en": "No, it is fine as it is"}},
            {"code": "WN", "label": {"nl": "Weet ik niet", "en": "I don’t know"}, "is_special": true}
          ]
        }
      ]
    },
    {
      "code": "D2",
      "title": {"nl": "Wat maakt het moeilijk?", "en": "What makes it hard?"},
      "questions": [
        {"code": "D2.1", "kind": "multiple",
          "title": {"nl": "Wat houdt je soms tegen om mee te doen?", "en": "What sometimes stops you from taking part?"},
          "options": [
            {"code": "B_GELD", "label": {"nl": "Het kost te veel", "en": "It costs too much"}, "pictogram": "D2.1:B_GELD"},
            {"code": "B_VERVOER", "label": {"nl": "Ik geraak er niet", "en": "I cannot get there"}, "pictogram": "D2.1:B_VERVOER"},
            {"code": "B_TAAL", "label": {"nl": "Ik begrijp of spreek niet genoeg Nederlands", "en": "I do not understand or speak enough Dutch"}, "pictogram": "D2.1:B_TAAL"},
            {"code": "B_OPVANG", "label": {"nl": "Ik heb geen opvang voor mijn kind", "en": "I have nobody to look after my child"}, "pictogram": "D2.1:B_OPVANG"},
            {"code": "B_INFO", "label": {"nl": "Ik weet niet wat er is", "en": "I do not know what there is"}, "pictogram": "D2.1:B_INFO"},
            {"code": "B_SCHAAMTE", "label": {"nl": "Ik durf niet of ik schaam me", "en": "I do not dare or I feel ashamed"}, "pictogram": "D2.1:B_SCHAAMTE"},
            {"code": "B_TIJD", "label": {"nl": "Ik heb geen tijd of het uur past niet", "en": "I have no time or the hour does not suit me"}, "pictogram": "D2.1:B_TIJD"},
            {"code": "B_GEZOND", "label": {"nl": "Ik voel me niet goed genoeg", "en": "I do not feel well enough"}, "pictogram": "D2.1:B_GEZOND"},
            {"code": "B_DIGI", "label": {"nl": "Inschrijven gaat alleen met computer of app", "en": "You can only sign up by computer or app"}, "pictogram": "D2.1:B_DIGI"},
            {"code": "B_ALLEEN", "label": {"nl": "Ik wil niet alleen gaan", "en": "I do not want to go alone"}, "pictogram": "D2.1:B_ALLEEN"},
            {"code": "B_WELKOM", "label": {"nl": "Ik voel me er niet welkom", "en": "I do not feel welcome there"}, "pictogram": "D2.1:B_WELKOM"},
            {"code": "B_AANBOD", "label": {"nl": "Er is niets dat bij mij past", "en": "There is nothing that suits me"}, "pictogram": "D2.1:B_AANBOD"},
            {"code": "B_PAPIER", "label": {"nl": "Er zijn te veel papieren", "en": "There is too much paperwork"}, "pictogram": "D2.1:B_PAPIER"},
            {"code": "B_ANDERS", "label": {"nl": "Iets anders", "en": "Something else"}, "pictogram": "D2.1:B_ANDERS"},
            {"code": "B_GEEN", "label": {"nl": "Niets houdt mij tegen", "en": "Nothing stops me"}, "pictogram": "D2.1:B_GEEN", "is_exclusive": true},
            {"code": "WN", "label": {"nl": "Weet ik niet", "en": "I don’t know"}, "is_exclusive": true, "is_special": true}
          ]
        },
        {"code": "D2.2", "kind": "single",
          "title": {"nl": "Wat is het moeilijkste?", "en": "What is the hardest?"},
          "show_if": {"question": "D2.1", "at_least": 2}, "options_of": "D2.1",
          "options": [
            {"code": "WN", "label": {"nl": "Weet ik niet", "en": "I don’t know"}, "is_special": true}
          ]
        }
      ]
    },
    {
      "code": "D3",
      "title": {"nl": "Wat helpt jou?", "en": "What helps you?"},
      "questions": [
        {"code": "D3.1", "kind": "multiple",
          "title": {"nl": "Wat maakt meedoen makkelijker voor jou?", "en": "What makes it easier for you to take part?"},
          "max": 4,
          "options": [
            {"code": "H_GOEDKOOP", "label": {"nl": "Het kost minder", "en": "It costs less"}, "pictogram": "D3.1:H_GOEDKOOP"},
            {"code": "H_GRATIS", "label": {"nl": "Het is gratis", "en": "It is free"}, "pictogram": "D3.1:H_GRATIS"},
            {"code": "H_MEE", "label": {"nl": "Iemand gaat de eerste keer mee", "en": "Someone comes along the first time"}, "pictogram": "D3.1:H_MEE"},
            {"code": "H_RIT", "label": {"nl": "Iemand brengt mij", "en": "Someone takes me there"}, "pictogram": "D3.1:H_RIT"},
            {"code": "H_DICHT", "label": {"nl": "Het is dichtbij", "en": "It is close by"}, "pictogram": "D3.1:H_DICHT"},
            {"code": "H_UUR", "label": {"nl": "Een ander uur", "en": "A different hour"}, "pictogram": "D3.1:H_UUR"},
            {"code": "H_OPVANG", "label": {"nl": "Er is opvang", "en": "There is childcare"}, "pictogram": "D3.1:H_OPVANG"},
            {"code": "H_UITLEG", "label": {"nl": "Iemand legt het uit", "en": "Someone explains it"}, "pictogram": "D3.1:H_UITLEG"},
            {"code": "H_TAAL", "label": {"nl": "Uitleg in makkelijk Nederlands of mijn taal", "en": "An explanation in easy Dutch or my language"}, "pictogram": "D3.1:H_TAAL"},
            {"code": "H_PROEF", "label": {"nl": "Eerst gratis proberen", "en": "Trying it for free first"}, "pictogram": "D3.1:H_PROEF"},
            {"code": "H_PAPIER", "label": {"nl": "Hulp bij papieren", "en": "Help with paperwork"}, "pictogram": "D3.1:H_PAPIER"},
            {"code": "H_ONLINE", "label": {"nl": "Hulp bij de computer", "en": "Help with the computer"}, "pictogram": "D3.1:H_ONLINE"},
            {"code": "H_ANDERS", "label": {"nl": "Iets anders", "en": "Something else"}, "pictogram": "D3.1:H_ANDERS"},
            {"code": "WN", "label": {"nl": "Weet ik niet", "en": "I don’t know"}, "is_exclusive": true, "is_special": true}
          ]
        }
      ]
    },
    {
      "code": "D4",
      "title": {"nl": "Wat wil jij?", "en": "What do you want?"},
      "questions": [
        {"code": "D4.1", "kind": "multiple",
          "title": {"nl": "Wat zou je graag doen?", "en": "What would you like to do?"},
          "max": 5,
          "options": [
            {"code": "SPORT", "label": {"nl": "Sporten", "en": "Sports"}, "pictogram": "D4.1:SPORT"},
            {"code": "MUZ", "label": {"nl": "Muziek, dans of toneel", "en": "Music, dance or theatre"}, "pictogram": "D4.1:MUZ"},
            {"code": "KOKEN", "label": {"nl": "Koken of eten", "en": "Cooking or eating"}, "pictogram": "D4.1:KOKEN"},
            {"code": "UIT", "label": {"nl": "Een uitstap", "en": "A day out"}, "pictogram": "D4.1:UIT"},
            {"code": "NATUUR", "label": {"nl": "Buiten zijn, tuinieren", "en": "Being outdoors, gardening"}, "pictogram": "D4.1:NATUUR"},
            {"code": "MAKEN", "label": {"nl": "Iets maken", "en": "Making something"}, "pictogram": "D4.1:MAKEN"},
            {"code": "PRAAT", "label": {"nl": "Nederlands praten", "en": "Speaking Dutch"}, "pictogram": "D4.1:PRAAT"},
            {"code": "LEER", "label": {"nl": "Iets leren", "en": "Learning something"}, "pictogram": "D4.1:LEER"},
            {"code": "COMP", "label": {"nl": "Met de computer werken", "en": "Working with the computer"}, "pictogram": "D4.1:COMP"},
            {"code": "VRIJW", "label": {"nl": "Anderen helpen", "en": "Helping others"}, "pictogram": "D4.1:VRIJW"},
            {"code": "WERK", "label": {"nl": "Werk zoeken", "en": "Looking for work"}, "pictogram": "D4.1:WERK"},
            {"code": "KIND", "label": {"nl": "Iets voor mijn kinderen", "en": "Something for my children"}, "pictogram": "D4.1:KIND"},
            {"code": "RUST", "label": {"nl": "Gewoon babbelen en koffie", "en": "Just a chat and coffee"}, "pictogram": "D4.1:RUST"},
            {"code": "ANDERS", "label": {"nl": "Iets anders", "en": "Something else"}, "pictogram": "D4.1:ANDERS"},
            {"code": "WN", "label": {"nl": "Weet ik niet", "en": "I don’t know"}, "is_exclusive": true, "is_special": true}
          ]
        },
        {"code": "D4.2", "kind": "single",
          "title": {"nl": "Welk moment past het best voor jou?", "en": "Which moment suits you best?"},
          "options": [
            {"code": "VM", "label": {"nl": "Voormiddag", "en": "Morning"}, "pictogram": "D4.2:VM"},
            {"code": "NM", "label": {"nl": "Namiddag", "en": "Afternoon"}, "pictogram": "D4.2:NM"},
            {"code": "AV", "label": {"nl": "Avond", "en": "Evening"}, "pictogram": "D4.2:AV"},
            {"code": "WE", "label": {"nl": "Weekend", "en": "At the weekend"}, "pictogram": "D4.2:WE"},
            {"code": "VAK", "label": {"nl": "Schoolvakantie", "en": "School holidays"}, "pictogram": "D4.2:VAK"},
            {"code": "WN", "label": {"nl": "Weet ik niet", "en": "I don’t know"}, "is_special": true}
          ]
        }
      ]
    },
    {
      "code": "D5",
      "title": {"nl": "Wat is belangrijk?", "en": "What is important?"},
      "questions": [
        {"code": "D5.1", "kind": "top_three",
          "title": {"nl": "Waar moet de gemeente eerst aan werken?", "en": "What should the municipality work on first?"},
          "max": 3,
          "options": [
            {"code": "T_TAAL", "label": {"nl": "Nederlands oefenen", "en": "Practising Dutch"}, "pictogram": "D5.1:T_TAAL"},
            {"code": "T_WONEN", "label": {"nl": "Wonen", "en": "Housing"}, "pictogram": "D5.1:T_WONEN"},
            {"code": "T_WERK", "label": {"nl": "Werk en opleiding", "en": "Work and training"}, "pictogram": "D5.1:T_WERK"},
            {"code": "T_VRIJ", "label": {"nl": "Vrije tijd, sport en cultuur", "en": "Free time, sport and culture"}, "pictogram": "D5.1:T_VRIJ"},
            {"code": "T_ONTM", "label": {"nl": "Mensen ontmoeten", "en": "Meeting people"}, "pictogram": "D5.1:T_ONTM"},
            {"code": "T_KIND", "label": {"nl": "Kinderen en gezin", "en": "Children and family"}, "pictogram": "D5.1:T_KIND"},
            {"code": "T_GELD", "label": {"nl": "Geld en papieren", "en": "Money and paperwork"}, "pictogram": "D5.1:T_GELD"},
            {"code": "T_GEZOND", "label": {"nl": "Gezondheid", "en": "Health"}, "pictogram": "D5.1:T_GEZOND"},
            {"code": "T_VERVOER", "label": {"nl": "Vervoer", "en": "Transport"}, "pictogram": "D5.1:T_VERVOER"},
            {"code": "T_DIGI", "label": {"nl": "Computer en smartphone", "en": "Computers and smartphones"}, "pictogram": "D5.1:T_DIGI"},
            {"code": "T_DIV", "label": {"nl": "Samenleven met iedereen", "en": "Living together with everyone"}, "pictogram": "D5.1:T_DIV"},
            {"code": "T_INSPR", "label": {"nl": "Meepraten en meebeslissen", "en": "Having a say and deciding together"}, "pictogram": "D5.1:T_INSPR"}
          ]
        }
      ]
    },
    {
      "code": "D6",
      "title": {"nl": "Meepraten", "en": "Having your say"},
      "questions": [
        {"code": "D6.1", "kind": "single",
          "title": {"nl": "Wil je meepraten over het plan?", "en": "Do you want to talk about the plan with us?"},
          "hint": {"nl": "Ja? Vertel het aan je begeleider of bel ons. Je naam of nummer vragen we hier niet.", "en": "Yes? Tell the person who helps you or call us. We do not ask your name or number here."},
          "options": [
            {"code": "GROEP", "label": {"nl": "Ja, in een groep", "en": "Yes, in a group"}, "pictogram": "D6.1:GROEP"},
            {"code": "EEN", "label": {"nl": "Ja, alleen met iemand", "en": "Yes, one to one with someone"}, "pictogram": "D6.1:EEN"},
            {"code": "NEE", "label": {"nl": "Nee", "en": "No"}, "pictogram": "D6.1:NEE"},
            {"code": "WN", "label": {"nl": "Weet ik niet", "en": "I don’t know"}, "is_special": true}
          ]
        },
        {"code": "D6.2", "kind": "text",
          "title": {"nl": "Wil je ons nog iets vertellen?", "en": "Is there anything else you want to tell us?"},
          "hint": {"nl": "Schrijf geen namen, adressen of telefoonnummers.", "en": "Do not write names, addresses or phone numbers."},
          "max_length": 500,
          "options": []
        }
      ]
    },
    {
      "code": "D7",
      "title": {"nl": "Over jou", "en": "About you"},
      "hint": {
        "nl": "Deze vragen mag je ook overslaan. We vragen ze om één reden. Zo zien we voor wie meedoen het moeilijkst is.",
        "en": "You may skip these questions too. We ask them for one reason. They show us who finds it hardest to take part."
      },
      "questions": [
        {"code": "D7.1", "kind": "single",
          "title": {"nl": "Welke taal lees je het liefst?", "en": "Which language do you like to read most?"},
          "hint": {"nl": "Zo weten we welke vertalingen nodig zijn.", "en": "This tells us which translations people need."},
          "lens": "reading_language",
          "options": [
            {"code": "nl", "label": {"nl": "Nederlands", "en": "Nederlands"}},
            {"code": "fr", "label": {"nl": "Français", "en": "Français"}},
            {"code": "tr", "label": {"nl": "Türkçe", "en": "Türkçe"}},
            {"code": "ar", "label": {"nl": "العربية", "en": "العربية"}},
            {"code": "it", "label": {"nl": "Italiano", "en": "Italiano"}},
            {"code": "pl", "label": {"nl": "Polski", "en": "Polski"}},
            {"code": "ro", "label": {"nl": "Română", "en": "Română"}},
            {"code": "bg", "label": {"nl": "Български", "en": "Български"}},
            {"code": "uk", "label": {"nl": "Українська", "en": "Українська"}},
            {"code": "ru", "label": {"nl": "Русский", "en": "Русский"}},
            {"code": "es", "label": {"nl": "Español", "en": "Español"}},
            {"code": "fa-AF", "label": {"nl": "دری", "en": "دری"}},
            {"code": "ps", "label": {"nl": "پښتو", "en": "پښتو"}},
            {"code": "ti", "label": {"nl": "ትግርኛ", "en": "ትግርኛ"}},
            {"code": "so", "label": {"nl": "Soomaali", "en": "Soomaali"}},
            {"code": "ANDERS", "label": {"nl": "Een andere taal", "en": "Another language"}},
            {"code": "GEEN", "label": {"nl": "Ik lees liever niet", "en": "I would rather not read"}, "pictogram": "D7.1:GEEN"},
            {"code": "ZLN", "label": {"nl": "Dat zeg ik liever niet", "en": "I’d rather not say"}, "is_special": true}
          ]
        },
        {"code": "D7.2", "kind": "single",
          "title": {"nl": "Met wie woon je?", "en": "Who do you live with?"},
          "lens": "household",
          "options": [
            {"code": "ALLEEN", "label": {"nl": "Ik woon alleen", "en": "I live alone"}, "pictogram": "D7.2:ALLEEN"},
            {"code": "PARTNER", "label": {"nl": "Met mijn partner", "en": "With my partner"}, "pictogram": "D7.2:PARTNER"},
            {"code": "KIND", "label": {"nl": "Alleen met mijn kind of kinderen", "en": "Alone with my child or children"}, "pictogram": "D7.2:KIND"},
            {"code": "GEZIN", "label": {"nl": "Met mijn partner en kind of kinderen", "en": "With my partner and child or children"}, "pictogram": "D7.2:GEZIN"},
            {"code": "OUDER", "label": {"nl": "Bij mijn ouders", "en": "With my parents"}, "pictogram": "D7.2:OUDER"},
            {"code": "ANDERS", "label": {"nl": "Met andere mensen", "en": "With other people"}, "pictogram": "D7.2:ANDERS"},
            {"code": "ZLN", "label": {"nl": "Dat zeg ik liever niet", "en": "I’d rather not say"}, "is_special": true}
          ]
        },
        {"code": "D7.3", "kind": "single",
          "scale": "falling",
          "title": {"nl": "Kom je toe met je geld?", "en": "Can you live on the money you have?"},
          "lens": "money",
          "options": [
            {"code": "GOED", "label": {"nl": "Ja", "en": "Yes"}},
            {"code": "NIPT", "label": {"nl": "Net", "en": "Only just"}},
            {"code": "MOEILIJK", "label": {"nl": "Moeilijk", "en": "It is hard"}},
            {"code": "ZEERM", "label": {"nl": "Heel moeilijk", "en": "It is very hard"}},
            {"code": "ZLN", "label": {"nl": "Dat zeg ik liever niet", "en": "I’d rather not say"}, "is_special": true}
          ]
        }
      ]
    }
  ]
}
$survey$::jsonb);

-- VIPSA-O asks organisations. It shares the codes of the themes (T_) and of what holds people back
-- (B_) with VIPSA-D, so that the two voices can stand side by side.
select survey.load_version($survey$
{
  "survey_id": "VIPSA-O",
  "version": 1,
  "audience": "organisation",
  "title": {"nl": "Wat zien jullie als organisatie?", "en": "What do you see as an organisation?"},
  "intro": {
    "nl": "De OCMW’s van Noord-Limburg, Welzijnsregio Noord-Limburg en Arktos vragen jullie om mee te denken. Elke gemeente maakt een plan zodat ook mensen in een kwetsbare positie kunnen meedoen. Jullie kennen die mensen. Jullie zien wat werkt en wat ontbreekt.\nEén persoon antwoordt voor de hele organisatie. Dat duurt ongeveer 15 minuten. Alleen jullie naam en werkgebied moeten we weten, de andere vragen mogen jullie overslaan. Met dezelfde link kunnen jullie alles nog aanpassen tot de ronde sluit.\nJullie antwoorden zijn vertrouwelijk. We tonen ze alleen samen met die van minstens vier andere organisaties. Jullie naam, aanbod en voorstellen delen we enkel als jullie dat goed vinden.",
    "en": "The OCMWs (the public social services) of Noord-Limburg, Welzijnsregio Noord-Limburg and Arktos ask you to think along. Each municipality makes a plan so that people in a vulnerable position can take part too. You know these people. You see what works and what is missing.\nOne person answers for the whole organisation. It takes about 15 minutes. We only need your name and the area you work in, you may skip all other questions. With the same link you can change everything until the round closes.\nYour answers are confidential. We only show them together with those of at least four other organisations. We share your name, offer and proposals only if you agree."
  },
  "sections": [
    {
      "code": "O0",
      "title": {"nl": "Wie zijn jullie?", "en": "Who are you?"},
      "questions": [
        {"code": "O0.1", "kind": "text",
          "title": {"nl": "Hoe heet jullie organisatie?", "en": "What is the name of your organisation?"},
          "max_length": 120, "is_required": true,
          "options": []
        },
        {"code": "O0.2", "kind": "single",
          "title": {"nl": "Wat voor organisatie zijn jullie?", "en": "What kind of organisation are you?"},
          "lens": "kind",
          "options": [
            {"code": "VER", "label": {"nl": "Vereniging", "en": "Association"}},
            {"code": "ARM", "label": {"nl": "Vereniging waar armen het woord nemen", "en": "Association where people in poverty speak up"}},
            {"code": "JEUGD", "label": {"nl": "Jeugdwerk", "en": "Youth work"}},
            {"code": "SPORT", "label": {"nl": "Sportclub", "en": "Sports club"}},
            {"code": "CULT", "label": {"nl": "Cultuur of bibliotheek", "en": "Culture or library"}},
            {"code": "ZORG", "label": {"nl": "Zorg of welzijn", "en": "Care or welfare"}},
            {"code": "ONDW", "label": {"nl": "Onderwijs of basiseducatie", "en": "Education or adult basic education"}},
            {"code": "WERK", "label": {"nl": "Werk of sociale economie", "en": "Work or social economy"}},
            {"code": "WOON", "label": {"nl": "Wonen of sociaal verhuurkantoor", "en": "Housing or social rental agency"}},
            {"code": "GEM", "label": {"nl": "Gemeente of OCMW", "en": "Municipality or OCMW"}},
            {"code": "ANDERS", "label": {"nl": "Een andere soort organisatie", "en": "Another kind of organisation"}}
          ]
        },
        {"code": "O0.3", "kind": "multiple",
          "title": {"nl": "In welke gemeenten werken jullie?", "en": "In which municipalities do you work?"},
          "is_required": true, "offers_municipalities": true,
          "options": [{"code": "REGIO", "label": {"nl": "In de hele regio", "en": "In the whole region"}}]
        },
        {"code": "O0.4", "kind": "single",
          "title": {"nl": "Werken jullie met vrijwilligers of met personeel?", "en": "Do you work with volunteers or with staff?"},
          "options": [
            {"code": "VRIJW", "label": {"nl": "Met vrijwilligers", "en": "With volunteers"}},
            {"code": "PERS", "label": {"nl": "Met personeel", "en": "With staff"}},
            {"code": "BEIDE", "label": {"nl": "Met allebei", "en": "With both"}}
          ]
        }
      ]
    },
    {
      "code": "O1",
      "title": {"nl": "Jullie aanbod", "en": "What you offer"},
      "questions": [
        {"code": "O1.1", "kind": "multiple",
          "title": {"nl": "Over welke thema’s gaat jullie werk?", "en": "Which themes is your work about?"},
          "options": [
            {"code": "T_TAAL", "label": {"nl": "Nederlands oefenen", "en": "Practising Dutch"}, "pictogram": "D5.1:T_TAAL"},
            {"code": "T_WONEN", "label": {"nl": "Wonen", "en": "Housing"}, "pictogram": "D5.1:T_WONEN"},
            {"code": "T_WERK", "label": {"nl": "Werk en opleiding", "en": "Work and training"}, "pictogram": "D5.1:T_WERK"},
            {"code": "T_VRIJ", "label": {"nl": "Vrije tijd, sport en cultuur", "en": "Free time, sport and culture"}, "pictogram": "D5.1:T_VRIJ"},
            {"code": "T_ONTM", "label": {"nl": "Mensen ontmoeten", "en": "Meeting people"}, "pictogram": "D5.1:T_ONTM"},
            {"code": "T_KIND", "label": {"nl": "Kinderen en gezin", "en": "Children and family"}, "pictogram": "D5.1:T_KIND"},
            {"code": "T_GELD", "label": {"nl": "Geld en papieren", "en": "Money and paperwork"}, "pictogram": "D5.1:T_GELD"},
            {"code": "T_GEZOND", "label": {"nl": "Gezondheid", "en": "Health"}, "pictogram": "D5.1:T_GEZOND"},
            {"code": "T_VERVOER", "label": {"nl": "Vervoer", "en": "Transport"}, "pictogram": "D5.1:T_VERVOER"},
            {"code": "T_DIGI", "label": {"nl": "Computer en smartphone", "en": "Computers and smartphones"}, "pictogram": "D5.1:T_DIGI"},
            {"code": "T_DIV", "label": {"nl": "Samenleven met iedereen", "en": "Living together with everyone"}, "pictogram": "D5.1:T_DIV"},
            {"code": "T_INSPR", "label": {"nl": "Meepraten en meebeslissen", "en": "Having a say and deciding together"}, "pictogram": "D5.1:T_INSPR"}
          ]
        },
        {"code": "O1.2", "kind": "text",
          "title": {"nl": "Wat van jullie aanbod werkt goed voor mensen in een kwetsbare positie?", "en": "What in your offer works well for people in a vulnerable position?"},
          "hint": {"nl": "Eén goed voorbeeld is genoeg. Schrijf geen namen van personen.", "en": "One good example is enough. Do not write names of people."},
          "max_length": 500,
          "options": []
        },
        {"code": "O1.3", "kind": "yes_no",
          "title": {"nl": "Mogen we jullie naam, aanbod en voorstellen delen met de andere gemeenten?", "en": "May we share your name, offer and proposals with the other municipalities?"},
          "hint": {"nl": "Zeggen jullie ja, dan komen ze ook in de actiecatalogus. Alle andere antwoorden blijven vertrouwelijk.", "en": "If you say yes, they also go into the action catalogue. All other answers stay confidential."},
          "options": [
            {"code": "JA", "label": {"nl": "Ja", "en": "Yes"}},
            {"code": "NEE", "label": {"nl": "Nee", "en": "No"}}
          ]
        }
      ]
    },
    {
      "code": "O2",
      "title": {"nl": "Wie jullie bereiken", "en": "Whom you reach"},
      "questions": [
        {"code": "O2.1", "kind": "multiple",
          "title": {"nl": "Welke mensen bereiken jullie vandaag?", "en": "Which people do you reach today?"},
          "options": [
            {"code": "KIND", "label": {"nl": "Kinderen", "en": "Children"}},
            {"code": "JONG", "label": {"nl": "Jongeren", "en": "Young people"}},
            {"code": "ALLEEN", "label": {"nl": "Alleenstaande ouders", "en": "Single parents"}},
            {"code": "GEZ", "label": {"nl": "Gezinnen", "en": "Families"}},
            {"code": "OUD", "label": {"nl": "Ouderen", "en": "Older people"}},
            {"code": "ARM", "label": {"nl": "Mensen met weinig geld", "en": "People with little money"}},
            {"code": "NIEUW", "label": {"nl": "Nieuwkomers", "en": "Newcomers"}},
            {"code": "LAAGG", "label": {"nl": "Mensen die moeilijk lezen", "en": "People who find reading hard"}},
            {"code": "PSY", "label": {"nl": "Mensen die psychisch kwetsbaar zijn", "en": "People with mental health difficulties"}},
            {"code": "HAND", "label": {"nl": "Mensen met een handicap of ziekte", "en": "People with a disability or illness"}},
            {"code": "WERKZ", "label": {"nl": "Mensen die lang zonder werk zijn", "en": "People long out of work"}},
            {"code": "DAK", "label": {"nl": "Mensen die dak- of thuisloos zijn", "en": "People who are homeless"}},
            {"code": "WN", "label": {"nl": "Weet ik niet", "en": "I don’t know"}, "is_exclusive": true, "is_special": true}
          ]
        },
        {"code": "O2.2", "kind": "multiple",
          "title": {"nl": "Welke mensen bereiken jullie niet of te weinig?", "en": "Which people do you not reach, or too few of them?"},
          "options": [
            {"code": "KIND", "label": {"nl": "Kinderen", "en": "Children"}},
            {"code": "JONG", "label": {"nl": "Jongeren", "en": "Young people"}},
            {"code": "ALLEEN", "label": {"nl": "Alleenstaande ouders", "en": "Single parents"}},
            {"code": "GEZ", "label": {"nl": "Gezinnen", "en": "Families"}},
            {"code": "OUD", "label": {"nl": "Ouderen", "en": "Older people"}},
            {"code": "ARM", "label": {"nl": "Mensen met weinig geld", "en": "People with little money"}},
            {"code": "NIEUW", "label": {"nl": "Nieuwkomers", "en": "Newcomers"}},
            {"code": "LAAGG", "label": {"nl": "Mensen die moeilijk lezen", "en": "People who find reading hard"}},
            {"code": "PSY", "label": {"nl": "Mensen die psychisch kwetsbaar zijn", "en": "People with mental health difficulties"}},
            {"code": "HAND", "label": {"nl": "Mensen met een handicap of ziekte", "en": "People with a disability or illness"}},
            {"code": "WERKZ", "label": {"nl": "Mensen die lang zonder werk zijn", "en": "People long out of work"}},
            {"code": "DAK", "label": {"nl": "Mensen die dak- of thuisloos zijn", "en": "People who are homeless"}},
            {"code": "WN", "label": {"nl": "Weet ik niet", "en": "I don’t know"}, "is_exclusive": true, "is_special": true}
          ]
        },
        {"code": "O2.3", "kind": "single",
          "scale": "rising",
          "title": {"nl": "Welk deel van jullie deelnemers zit in een kwetsbare positie?", "en": "What share of your participants is in a vulnerable position?"},
          "hint": {"nl": "Een schatting volstaat.", "en": "An estimate will do."},
          "options": [
            {"code": "P0", "label": {"nl": "Niemand", "en": "Nobody"}},
            {"code": "P10", "label": {"nl": "Minder dan 10 %", "en": "Less than 10%"}},
            {"code": "P25", "label": {"nl": "10 tot 25 %", "en": "10 to 25%"}},
            {"code": "P50", "label": {"nl": "25 tot 50 %", "en": "25 to 50%"}},
            {"code": "P100", "label": {"nl": "Meer dan 50 %", "en": "More than 50%"}},
            {"code": "WN", "label": {"nl": "Weet ik niet", "en": "I don’t know"}, "is_special": true}
          ]
        }
      ]
    },
    {
      "code": "O3",
      "title": {"nl": "Drempels", "en": "Barriers"},
      "questions": [
        {"code": "O3.1", "kind": "multiple",
          "title": {"nl": "Wat houdt deze mensen volgens jullie tegen om mee te doen?", "en": "What do you think stops these people from taking part?"},
          "max": 5,
          "options": [
            {"code": "B_GELD", "label": {"nl": "Het kost te veel", "en": "It costs too much"}},
            {"code": "B_VERVOER", "label": {"nl": "Ze geraken er niet", "en": "They cannot get there"}},
            {"code": "B_TAAL", "label": {"nl": "Ze begrijpen of spreken niet genoeg Nederlands", "en": "They do not understand or speak enough Dutch"}},
            {"code": "B_OPVANG", "label": {"nl": "Ze hebben geen opvang voor hun kind", "en": "They have nobody to look after their child"}},
            {"code": "B_INFO", "label": {"nl": "Ze weten niet wat er is", "en": "They do not know what there is"}},
            {"code": "B_SCHAAMTE", "label": {"nl": "Ze durven niet of ze schamen zich", "en": "They do not dare or they feel ashamed"}},
            {"code": "B_TIJD", "label": {"nl": "Ze hebben geen tijd of het uur past niet", "en": "They have no time or the hour does not suit them"}},
            {"code": "B_GEZOND", "label": {"nl": "Ze voelen zich niet goed genoeg", "en": "They do not feel well enough"}},
            {"code": "B_DIGI", "label": {"nl": "Inschrijven gaat alleen met computer of app", "en": "You can only sign up by computer or app"}},
            {"code": "B_ALLEEN", "label": {"nl": "Ze willen niet alleen gaan", "en": "They do not want to go alone"}},
            {"code": "B_WELKOM", "label": {"nl": "Ze voelen zich er niet welkom", "en": "They do not feel welcome there"}},
            {"code": "B_AANBOD", "label": {"nl": "Er is niets dat bij hen past", "en": "There is nothing that suits them"}},
            {"code": "B_PAPIER", "label": {"nl": "Er zijn te veel papieren", "en": "There is too much paperwork"}},
            {"code": "B_ANDERS", "label": {"nl": "Iets anders", "en": "Something else"}},
            {"code": "B_GEEN", "label": {"nl": "Niets houdt hen tegen", "en": "Nothing stops them"}, "is_exclusive": true}
          ]
        },
        {"code": "O3.2", "kind": "single",
          "title": {"nl": "Wat weegt voor hen het zwaarst?", "en": "What weighs most heavily on them?"},
          "show_if": {"question": "O3.1", "at_least": 2}, "options_of": "O3.1",
          "options": []
        },
        {"code": "O3.3", "kind": "text",
          "title": {"nl": "Wat in jullie eigen werking maakt meedoen nog moeilijk?", "en": "What in the way you work still makes it hard to take part?"},
          "hint": {"nl": "Denk aan jullie uren, prijs, plaats of inschrijving.", "en": "Think of your hours, price, place or registration."},
          "max_length": 500,
          "options": []
        }
      ]
    },
    {
      "code": "O4",
      "title": {"nl": "Wat jullie nodig hebben", "en": "What you need"},
      "questions": [
        {"code": "O4.1", "kind": "multiple",
          "title": {"nl": "Wat hebben jullie nodig om meer mensen te laten meedoen?", "en": "What do you need so that more people can take part?"},
          "max": 4,
          "options": [
            {"code": "GELD", "label": {"nl": "Middelen", "en": "Funding"}},
            {"code": "VORM", "label": {"nl": "Vorming", "en": "Training"}},
            {"code": "VRIJW", "label": {"nl": "Meer vrijwilligers", "en": "More volunteers"}},
            {"code": "TOEL", "label": {"nl": "Toeleiding door het OCMW", "en": "Referral by the OCMW"}},
            {"code": "BRUG", "label": {"nl": "Een brugfiguur of buddy", "en": "A go-between or buddy"}},
            {"code": "LOK", "label": {"nl": "Een lokaal of zaal", "en": "A room or hall"}},
            {"code": "VERVOER", "label": {"nl": "Vervoer", "en": "Transport"}},
            {"code": "COMM", "label": {"nl": "Makkelijke communicatie", "en": "Easy communication"}},
            {"code": "OVERLEG", "label": {"nl": "Samenwerken met anderen", "en": "Working together with others"}},
            {"code": "ANDERS", "label": {"nl": "Iets anders", "en": "Something else"}}
          ]
        }
      ]
    },
    {
      "code": "O5",
      "title": {"nl": "Prioriteiten", "en": "Priorities"},
      "questions": [
        {"code": "O5.1", "kind": "multiple",
          "title": {"nl": "Aan welke thema’s moeten de gemeenten eerst werken?", "en": "Which themes should the municipalities work on first?"},
          "max": 3,
          "options": [
            {"code": "T_TAAL", "label": {"nl": "Nederlands oefenen", "en": "Practising Dutch"}, "pictogram": "D5.1:T_TAAL"},
            {"code": "T_WONEN", "label": {"nl": "Wonen", "en": "Housing"}, "pictogram": "D5.1:T_WONEN"},
            {"code": "T_WERK", "label": {"nl": "Werk en opleiding", "en": "Work and training"}, "pictogram": "D5.1:T_WERK"},
            {"code": "T_VRIJ", "label": {"nl": "Vrije tijd, sport en cultuur", "en": "Free time, sport and culture"}, "pictogram": "D5.1:T_VRIJ"},
            {"code": "T_ONTM", "label": {"nl": "Mensen ontmoeten", "en": "Meeting people"}, "pictogram": "D5.1:T_ONTM"},
            {"code": "T_KIND", "label": {"nl": "Kinderen en gezin", "en": "Children and family"}, "pictogram": "D5.1:T_KIND"},
            {"code": "T_GELD", "label": {"nl": "Geld en papieren", "en": "Money and paperwork"}, "pictogram": "D5.1:T_GELD"},
            {"code": "T_GEZOND", "label": {"nl": "Gezondheid", "en": "Health"}, "pictogram": "D5.1:T_GEZOND"},
            {"code": "T_VERVOER", "label": {"nl": "Vervoer", "en": "Transport"}, "pictogram": "D5.1:T_VERVOER"},
            {"code": "T_DIGI", "label": {"nl": "Computer en smartphone", "en": "Computers and smartphones"}, "pictogram": "D5.1:T_DIGI"},
            {"code": "T_DIV", "label": {"nl": "Samenleven met iedereen", "en": "Living together with everyone"}, "pictogram": "D5.1:T_DIV"},
            {"code": "T_INSPR", "label": {"nl": "Meepraten en meebeslissen", "en": "Having a say and deciding together"}, "pictogram": "D5.1:T_INSPR"}
          ]
        },
        {"code": "O5.2", "kind": "single_per_option",
          "title": {"nl": "Op welk niveau pakken we dit thema het best aan?", "en": "At which level is this theme best taken up?"},
          "show_if": {"question": "O5.1", "at_least": 1}, "per_option_of": "O5.1",
          "options": [
            {"code": "LOK", "label": {"nl": "Lokaal, in elke gemeente apart", "en": "Local, in each municipality"}},
            {"code": "REG", "label": {"nl": "Regionaal, met de gemeenten samen", "en": "Regional, with the municipalities together"}},
            {"code": "BEIDE", "label": {"nl": "Op allebei", "en": "At both"}}
          ]
        }
      ]
    },
    {
      "code": "O6",
      "title": {"nl": "Jullie voorstellen", "en": "Your proposals"},
      "questions": [
        {"code": "O6", "kind": "group",
          "title": {"nl": "Welke acties stellen jullie voor?", "en": "Which actions do you propose?"},
          "hint": {"nl": "Jullie kunnen tot vijf voorstellen doen. Een idee is al genoeg.", "en": "You can make up to five proposals. An idea is already enough."},
          "max": 5, "kept_as": "proposal",
          "options": [],
          "fields": [
            {"code": "O6.title", "kind": "text",
              "title": {"nl": "Hoe heet het voorstel?", "en": "What is the proposal called?"},
              "max_length": 100,
              "options": []
            },
            {"code": "O6.theme", "kind": "single",
              "title": {"nl": "Bij welk thema hoort het?", "en": "Which theme does it belong to?"},
              "options": [
                {"code": "T_TAAL", "label": {"nl": "Nederlands oefenen", "en": "Practising Dutch"}, "pictogram": "D5.1:T_TAAL"},
                {"code": "T_WONEN", "label": {"nl": "Wonen", "en": "Housing"}, "pictogram": "D5.1:T_WONEN"},
                {"code": "T_WERK", "label": {"nl": "Werk en opleiding", "en": "Work and training"}, "pictogram": "D5.1:T_WERK"},
                {"code": "T_VRIJ", "label": {"nl": "Vrije tijd, sport en cultuur", "en": "Free time, sport and culture"}, "pictogram": "D5.1:T_VRIJ"},
                {"code": "T_ONTM", "label": {"nl": "Mensen ontmoeten", "en": "Meeting people"}, "pictogram": "D5.1:T_ONTM"},
                {"code": "T_KIND", "label": {"nl": "Kinderen en gezin", "en": "Children and family"}, "pictogram": "D5.1:T_KIND"},
                {"code": "T_GELD", "label": {"nl": "Geld en papieren", "en": "Money and paperwork"}, "pictogram": "D5.1:T_GELD"},
                {"code": "T_GEZOND", "label": {"nl": "Gezondheid", "en": "Health"}, "pictogram": "D5.1:T_GEZOND"},
                {"code": "T_VERVOER", "label": {"nl": "Vervoer", "en": "Transport"}, "pictogram": "D5.1:T_VERVOER"},
                {"code": "T_DIGI", "label": {"nl": "Computer en smartphone", "en": "Computers and smartphones"}, "pictogram": "D5.1:T_DIGI"},
                {"code": "T_DIV", "label": {"nl": "Samenleven met iedereen", "en": "Living together with everyone"}, "pictogram": "D5.1:T_DIV"},
                {"code": "T_INSPR", "label": {"nl": "Meepraten en meebeslissen", "en": "Having a say and deciding together"}, "pictogram": "D5.1:T_INSPR"}
              ]
            },
            {"code": "O6.level", "kind": "single",
              "title": {"nl": "Is het lokaal of regionaal?", "en": "Is it local or regional?"},
              "options": [
                {"code": "LOK", "label": {"nl": "Lokaal, in elke gemeente apart", "en": "Local, in each municipality"}},
                {"code": "REG", "label": {"nl": "Regionaal, met de gemeenten samen", "en": "Regional, with the municipalities together"}}
              ]
            },
            {"code": "O6.audience", "kind": "multiple",
              "title": {"nl": "Voor wie is het?", "en": "Who is it for?"},
              "options": [
                {"code": "KIND", "label": {"nl": "Kinderen", "en": "Children"}},
                {"code": "JONG", "label": {"nl": "Jongeren", "en": "Young people"}},
                {"code": "ALLEEN", "label": {"nl": "Alleenstaande ouders", "en": "Single parents"}},
                {"code": "GEZ", "label": {"nl": "Gezinnen", "en": "Families"}},
                {"code": "OUD", "label": {"nl": "Ouderen", "en": "Older people"}},
                {"code": "ARM", "label": {"nl": "Mensen met weinig geld", "en": "People with little money"}},
                {"code": "NIEUW", "label": {"nl": "Nieuwkomers", "en": "Newcomers"}},
                {"code": "LAAGG", "label": {"nl": "Mensen die moeilijk lezen", "en": "People who find reading hard"}},
                {"code": "PSY", "label": {"nl": "Mensen die psychisch kwetsbaar zijn", "en": "People with mental health difficulties"}},
                {"code": "HAND", "label": {"nl": "Mensen met een handicap of ziekte", "en": "People with a disability or illness"}},
                {"code": "WERKZ", "label": {"nl": "Mensen die lang zonder werk zijn", "en": "People long out of work"}},
                {"code": "DAK", "label": {"nl": "Mensen die dak- of thuisloos zijn", "en": "People who are homeless"}}
              ]
            },
            {"code": "O6.change", "kind": "text",
              "title": {"nl": "Wat verandert er voor deze mensen?", "en": "What will change for these people?"},
              "max_length": 500,
              "options": []
            },
            {"code": "O6.role", "kind": "single",
              "title": {"nl": "Welke rol nemen jullie op?", "en": "Which role do you take on?"},
              "options": [
                {"code": "TREK", "label": {"nl": "Trekker: wij nemen de leiding", "en": "Leader: we take the lead"}},
                {"code": "PART", "label": {"nl": "Partner: wij werken mee", "en": "Partner: we work along"}},
                {"code": "IDEE", "label": {"nl": "We geven alleen het idee", "en": "We only give the idea"}}
              ]
            },
            {"code": "O6.estimate", "kind": "text",
              "title": {"nl": "Hoeveel euro kost het ongeveer?", "en": "About how many euros does it cost?"},
              "hint": {"nl": "Alleen als jullie dat weten.", "en": "Only if you know."},
              "max_length": 12, "is_amount": true,
              "options": []
            }
          ]
        }
      ]
    },
    {
      "code": "O7",
      "title": {"nl": "Meewerken", "en": "Working together"},
      "questions": [
        {"code": "O7.1", "kind": "single",
          "title": {"nl": "Willen jullie naar een netwerktafel komen?", "en": "Would you like to come to a network table?"},
          "hint": {"nl": "Daar praten inwoners, organisaties en gemeente samen over het plan.", "en": "There, residents, organisations and the municipality talk about the plan together."},
          "options": [
            {"code": "JA", "label": {"nl": "Ja", "en": "Yes"}},
            {"code": "MISS", "label": {"nl": "Misschien", "en": "Maybe"}},
            {"code": "NEE", "label": {"nl": "Nee", "en": "No"}}
          ]
        },
        {"code": "O7.2", "kind": "group",
          "title": {"nl": "Wie mogen we uitnodigen?", "en": "Whom may we invite?"},
          "hint": {"nl": "Invullen is vrij, en de contactpersoon moet akkoord gaan. We gebruiken naam en e-mailadres alleen om uit te nodigen. We bewaren ze apart van jullie antwoorden. Jullie kunnen ze op elk moment laten wissen. Op de privacypagina staat wie verantwoordelijk is en waar jullie een klacht kunnen indienen.", "en": "You are free to fill this in, and the contact person must agree. We use the name and e-mail address only for invitations. We keep them apart from your answers. You can have them deleted at any time. The privacy page says who is responsible and where you can complain."},
          "max": 1, "kept_as": "contact",
          "options": [],
          "fields": [
            {"code": "O7.2.name", "kind": "text",
              "title": {"nl": "Naam van de contactpersoon", "en": "Name of the contact person"},
              "max_length": 100,
              "options": []
            },
            {"code": "O7.2.email", "kind": "text",
              "title": {"nl": "E-mailadres van de contactpersoon", "en": "E-mail address of the contact person"},
              "max_length": 200,
              "options": []
            }
          ]
        }
      ]
    }
  ]
}
$survey$::jsonb);
