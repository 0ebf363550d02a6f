// Groups of parameters: GROUP(id, is_lever, label_en, label_de, help_en, help_de), in the order of display.
GROUP(processes, true, "Processes", "Prozesse", "Simple, quick, without detours: make every contact easy and, where possible, unnecessary.",
    "Einfach, schnell, ohne Umwege: jeden Kontakt leicht machen und, wo es geht, überflüssig.")
GROUP(relationship, true, "Relationship", "Beziehung", "Pay into the account: appreciation, wow moments, and taking complaints seriously.",
    "Auf das Konto einzahlen: Wertschätzung, Wow-Momente und ernst genommene Beschwerden.")
GROUP(people, true, "People", "Menschen", "Employees who shine make customers shine.", "Mitarbeitende mit Glanz in den Augen bringen Kundenaugen zum Glänzen.")
GROUP(market, true, "Market", "Markt", "What one promises, what one charges, whom one reaches.", "Was man verspricht, was man verlangt, wen man erreicht.")
GROUP(hypotheses, false, "The argument", "Der Streit", "Three assumptions that decide whether delight or low effort wins.",
    "Drei Annahmen, die entscheiden, ob Begeisterung oder geringer Aufwand gewinnt.")
GROUP(expectation, false, "Expectation", "Erwartung", "How contacts are compared with what was expected.", "Wie Kontakte an der Erwartung gemessen werden.")
GROUP(account, false, "Account", "Konto", "How the relationship account is booked.", "Wie das Beziehungskonto gebucht wird.")
GROUP(effort, false, "Effort", "Aufwand", "What makes a contact laborious.", "Was einen Kontakt mühsam macht.")
GROUP(service, false, "Service", "Service", "How matters are solved and how long people wait.", "Wie Anliegen gelöst werden und wie lange Menschen warten.")
GROUP(voice, false, "Complaints", "Beschwerden", "Who speaks up and what it repairs.", "Wer sich meldet und was es heilt.")
GROUP(word_of_mouth, false, "Word of mouth", "Mundpropaganda", "Who tells whom, and what it does.", "Wer wem erzählt und was das bewirkt.")
GROUP(churn, false, "Coming and going", "Kommen und Gehen", "Who leaves, who joins.", "Wer geht, wer kommt.")
GROUP(staff, false, "Staff dynamics", "Teamdynamik", "How skill and motivation grow and fade.", "Wie Können und Motivation wachsen und schwinden.")
GROUP(money, false, "Money", "Geld", "What bound customers spend and what things cost.", "Was gebundene Kunden ausgeben und was die Dinge kosten.")
GROUP(surveys, false, "Surveys", "Umfragen", "How customers answer, and who answers.", "Wie Kunden antworten und wer antwortet.")
#undef GROUP
