package brussels.irisflow.transposition;

import java.time.LocalDate;

/**
 * What the Commission must be told of a measure.
 *
 * @param title the title of the act
 * @param actType the kind of act, in the words of the Member State
 * @param adoptedOn the date of the act; not in the future
 * @param publishedOn the day of its publication; not before the date of the act, not in the future
 * @param gazetteReference where it stands in the Official Gazette
 * @param coverage whether the measure transposes all its articles
 * @param eli the address of the act in the European form; may be missing
 * @param memberStateReference Belgium's own reference; may be missing
 */
public record NoticeData(String title, String actType, LocalDate adoptedOn, LocalDate publishedOn, String gazetteReference,
    Coverage coverage, String eli, String memberStateReference) {
}
