/**
 * What every room needs in order to speak with people: the three {@link brussels.irisflow.language.Language languages},
 * {@link brussels.irisflow.language.Message messages} that are put into words only when the reader is known,
 * {@link brussels.irisflow.language.Texts} that does so from the catalogues in {@code src/main/resources/i18n}, and the
 * one {@link brussels.irisflow.language.Refusal} with which any room turns bad input or a wrong state away.
 */
package brussels.irisflow.language;
