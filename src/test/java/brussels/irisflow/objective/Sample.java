package brussels.irisflow.objective;

import java.util.ArrayList;
import java.util.List;

/**
 * Objectives of mandate holders who do not exist, at institutions that do not exist, as they should be read. {@link Hand}
 * writes them down in the ways of many hands.
 */
record Sample(String function, String grade, String institution, int from, int until, String authority, String language,
    List<Goal> goals) {

  record Goal(ObjectiveKind kind, String number, String title, List<String> context, List<String> parts, List<Point> points) {
  }

  record Point(String number, String title, List<Aim> aims) {
  }

  /** A target with its term as written, null where the next one's counts for it too; and what the term means. */
  record Aim(String number, String text, String term, List<Term> terms) {
  }

  /** What must be read. */
  List<Objective> tree() {
    return goals.stream().map(goal -> new Objective(null, goal.kind(), goal.number(), goal.title(),
        goal.context().isEmpty() ? null : String.join("\n", goal.context()), null, goal.parts(),
        goal.points().stream().map(point -> new MeasuringPoint(null, point.number(), point.title(),
            point.aims().stream().map(aim -> new Target(null, aim.number(), aim.text(), aim.terms())).toList())).toList())).toList();
  }

  private static Aim aim(String number, String text, String term, Term... terms) {
    return new Aim(number, text, term, List.of(terms));
  }

  private static Point point(String number, String title, Aim... aims) {
    return new Point(number, title, List.of(aims));
  }

  private static Goal goal(ObjectiveKind kind, String number, String title, List<String> context, List<String> parts, Point... points) {
    return new Goal(kind, number, title, context, parts, new ArrayList<>(List.of(points)));
  }

  static Sample dutch() {
    return new Sample("Directeur-generaal", "A5", "Instituut voor Wolkenkunde", 2025, 2030,
        "Regering op voordracht van de Minister bevoegd voor Wolken", "nl", List.of(
            goal(ObjectiveKind.STRATEGIC, "1", "De wolken boven het Gewest volledig in kaart brengen en de kaart openbaar maken",
                List.of("Het Instituut telt de wolken sinds 1987 met de hand. De termijnen waarbinnen een telling klaar is, zijn "
                    + "daardoor te lang "
                        + "geworden en de doelstellingen van het vorige mandaat werden niet gehaald.",
                    "Een nieuw meetnet moet daar verandering in brengen, in samenwerking met de gemeenten en met het Comité voor Hoge "
                        + "Luchten."),
                List.of("Het meetnet uitbreiden tot alle negentien gemeenten",
                    "De telling automatiseren, met behoud van de menselijke controle op de uitkomst van elke dag",
                    "De gegevens als open data ter beschikking stellen"),
                point("1.1", "Het meetnet uitbouwen en onderhouden",
                    aim("1.1.1", "aantal gemeenten met ten minste één werkende wolkenteller van de derde generatie, jaar na jaar",
                        "doorlopend",
                        Term.of(TermType.CONTINUOUS, "doorlopend")),
                    aim("1.1.2", "verslag over de staat van het meetnet voor de raad van bestuur", "twee keer per jaar",
                        Term.recurring("twee keer per jaar", 2))),
                point("1.2", "De wolkenkaart publiceren",
                    aim(null, "een eerste versie van de kaart voorleggen aan de Regering", null,
                        Term.relative("vóór de evaluatie halverwege het mandaat", Milestone.MID_TERM).sharing()),
                    aim(null, "80 % van de gebruikers vindt de kaart duidelijk (bevraging van het Observatorium)",
                        "vóór de evaluatie halverwege het mandaat",
                        Term.relative("vóór de evaluatie halverwege het mandaat", Milestone.MID_TERM)))),
            goal(ObjectiveKind.STRATEGIC, "2", "De mist tijdig voorspellen",
                List.of("Mist kost de Brusselaars elk jaar veel tijd."),
                List.of("Een voorspelling voor de volgende ochtend geven", "De waarschuwingen in drie talen verspreiden"),
                point("2.1", "De voorspelling verbeteren",
                    aim("2.1.1", "het nieuwe rekenmodel in gebruik nemen", "uiterlijk 31 maart 2027",
                        Term.fixed("uiterlijk 31 maart 2027", List.of("2027-03-31"))),
                    aim("2.1.2", "aandeel van de juiste voorspellingen", "per kwartaal en naar behoefte bij uitzonderlijke mist",
                        Term.recurring("per kwartaal", 4), Term.event("naar behoefte bij uitzonderlijke mist", List.of()))),
                point("2.2", "De samenwerking met de buurgewesten vernieuwen",
                    aim(null, "nieuwe samenwerkingsakkoorden voorstellen", "modaliteiten bepaald in de akkoorden",
                        Term.external("modaliteiten bepaald in de akkoorden", ExternalCalendar.AGREEMENTS)),
                    aim(null, "de installatie van de mistbanken op de grens herzien", "eind 2026; oktober 2028",
                        Term.fixed("eind 2026", List.of("2026-12")), Term.fixed("oktober 2028", List.of("2028-10"))))),
            goal(ObjectiveKind.TRANSVERSAL, "1", "Bijdragen aan de Europese zaken van het Gewest",
                List.of("Europese regels over de lucht raken alle diensten."),
                List.of("Richtlijnen over de lucht op tijd helpen omzetten", "Zendingen vooraf en achteraf melden"),
                point("1.1", "Een correspondent aanwijzen en ondersteunen",
                    aim("1.1.1", "de correspondent neemt deel aan de vergaderingen", "het hele jaar",
                        Term.of(TermType.CONTINUOUS, "het hele jaar")),
                    aim("1.1.2", "de omzetting opvolgen", "volgens het tijdschema van de omzetting",
                        Term.external("volgens het tijdschema van de omzetting", ExternalCalendar.TRANSPOSITION))),
                point(null, "Zendingen naar andere wolkendiensten melden",
                    aim(null, "melding in het register", "vóór en na elke zending",
                        Term.event("vóór en na elke zending", List.of(Timing.BEFORE, Timing.AFTER))),
                    aim(null, "balans van alle zendingen", "einde mandaat", Term.relative("einde mandaat", Milestone.END))))));
  }

  static Sample french() {
    return new Sample("Directrice générale adjointe", "A4+", "Office des Marées intérieures", 2026, 2031,
        "Gouvernement sur proposition du Ministre chargé des Marées", "fr", List.of(
            goal(ObjectiveKind.STRATEGIC, "1", "Garantir à chaque quartier une marée de qualité et en informer la population",
                List.of("L’Office règle les marées intérieures depuis 1962. Les délais de réparation des vannes se sont allongés et "
                    + "les objectifs "
                        + "fixés par le contrat de gestion n’ont pas tous été atteints.",
                    "Un plan pluriannuel, établi avec les communes et la Commission des Eaux lentes, doit y remédier."),
                List.of("Rénover les vannes les plus anciennes",
                    "Publier chaque semaine l’horaire des marées, y compris pour les personnes malvoyantes",
                    "Mesurer la satisfaction des riverains"),
                point("1.1", "Achever la rénovation des vannes",
                    aim("1.1.1", "nombre de vannes rénovées, avec l’accord écrit des riverains concernés", "en continu",
                        Term.of(TermType.CONTINUOUS, "en continu")),
                    aim("1.1.2", "rapport d’avancement au comité de direction", "deux fois par an",
                        Term.recurring("deux fois par an", 2))),
                point("1.2", "Rendre l’horaire accessible à tous",
                    aim(null, "mettre en ligne un horaire accessible", null,
                        Term.relative("avant l’évaluation à mi-mandat", Milestone.MID_TERM).sharing()),
                    aim(null, "au moins 90 % des usagers trouvent l’horaire sans aide", "avant l’évaluation à mi-mandat",
                        Term.relative("avant l’évaluation à mi-mandat", Milestone.MID_TERM)))),
            goal(ObjectiveKind.STRATEGIC, "2", "Prévenir les marées imprévues",
                List.of("Une marée imprévue dérange surtout les marchés du dimanche."),
                List.of("Installer un système d’alerte", "Former les gardiens"),
                point("2.1", "Mettre en place le système d’alerte",
                    aim("2.1.1", "essai concluant du système dans trois quartiers", "au plus tard le 31 mars 2028",
                        Term.fixed("au plus tard le 31 mars 2028", List.of("2028-03-31"))),
                    aim("2.1.2", "bilan des alertes", "chaque trimestre et selon les besoins après une grande marée",
                        Term.recurring("chaque trimestre", 4), Term.event("selon les besoins après une grande marée", List.of()))),
                point("2.2", "Renouveler les conventions avec les Régions voisines",
                    aim(null, "proposer de nouvelles conventions", "modalités fixées dans les conventions",
                        Term.external("modalités fixées dans les conventions", ExternalCalendar.AGREEMENTS)),
                    aim(null, "revoir les points de débordement", "fin 2027 ; octobre 2029",
                        Term.fixed("fin 2027", List.of("2027-12")), Term.fixed("octobre 2029", List.of("2029-10"))))),
            goal(ObjectiveKind.TRANSVERSAL, "1", "Contribuer aux affaires européennes de la Région",
                List.of("Les règles européennes sur l’eau concernent tous les services."),
                List.of("Aider à transposer à temps les directives sur l’eau", "Signaler les missions avant et après"),
                point("1.1", "Désigner et soutenir un correspondant",
                    aim("1.1.1", "le correspondant participe aux réunions", "toute l’année", Term.of(TermType.CONTINUOUS, "toute l’année")),
                    aim("1.1.2", "suivre la transposition", "selon le calendrier de transposition",
                        Term.external("selon le calendrier de transposition", ExternalCalendar.TRANSPOSITION))),
                point(null, "Signaler les missions à l’étranger",
                    aim(null, "inscription au registre", "avant et après chaque mission",
                        Term.event("avant et après chaque mission", List.of(Timing.BEFORE, Timing.AFTER))),
                    aim(null, "bilan de toutes les missions", "fin de mandat", Term.relative("fin de mandat", Milestone.END))))));
  }
}
