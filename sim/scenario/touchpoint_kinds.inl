// Kinds of touchpoint: TOUCHPOINT_KIND(id, expectation_group, is_staffed, is_live, label_en, label_de)
//
//   expectation_group  contacts of one group share the customer's expectation
//   is_staffed         employees serve, one customer at a time; otherwise a machine or a thing without a queue
//   is_live            the customer waits in person or on the line and may give up; otherwise an answer comes later
TOUCHPOINT_KIND(website, digital, false, true, "Website", "Website")
TOUCHPOINT_KIND(app, digital, false, true, "App", "App")
TOUCHPOINT_KIND(counter, personal, true, true, "Counter", "Schalter")
TOUCHPOINT_KIND(table_service, personal, true, true, "Personal service", "Persönlicher Service")
TOUCHPOINT_KIND(shop, personal, true, true, "Shop", "Laden")
TOUCHPOINT_KIND(workshop, personal, true, false, "Workshop", "Werkstatt")
TOUCHPOINT_KIND(hotline, remote, true, true, "Hotline", "Hotline")
TOUCHPOINT_KIND(chat, remote, true, true, "Chat", "Chat")
TOUCHPOINT_KIND(email, remote, true, false, "E-mail", "E-Mail")
TOUCHPOINT_KIND(back_office, remote, true, false, "Back office", "Sachbearbeitung")
TOUCHPOINT_KIND(product, product, false, true, "Product", "Produkt")
TOUCHPOINT_KIND(room, product, false, true, "Room", "Zimmer")
TOUCHPOINT_KIND(delivery, product, false, true, "Delivery", "Lieferung")
TOUCHPOINT_KIND(invoice, product, false, true, "Invoice", "Rechnung")
TOUCHPOINT_KIND(mailing, digital, false, true, "Mailing", "Mailing")
TOUCHPOINT_KIND(social, digital, false, true, "Social media", "Soziale Medien")
TOUCHPOINT_KIND(community, digital, false, true, "Community", "Community")
#undef TOUCHPOINT_KIND
