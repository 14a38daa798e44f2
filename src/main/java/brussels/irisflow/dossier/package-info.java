/**
 * What every file has, whatever it is about: a reference, a title, parties, documents, a log that is only ever added to, and
 * the one answer to "may this person see this dossier". Features open dossiers here and keep what is particular to them in
 * their own tables under the reference.
 */
package brussels.irisflow.dossier;
