/**
 * What the house owes people about their data: that they are removed when their period ends, and a copy of them on request.
 *
 * <p>How long data are kept is the decision table {@code retention}. Rooms that keep data which must be forgotten some day
 * implement {@link brussels.irisflow.privacy.Perishable}; each night {@code Retention} asks every one of them for what is over,
 * and removes one thing at a time, each in a transaction with its count, so that a night that breaks off loses nothing and the
 * next one goes on. Whatever hangs on a dossier goes with the dossier, which the database sees to: features have nothing to do.
 *
 * <p>Rooms that keep data on people implement {@link brussels.irisflow.privacy.PersonalData}; the person takes a copy of what they
 * all tell, on a page and as JSON. Nobody takes another's copy: who has left and asks for one gets the account back for a day.
 */
package brussels.irisflow.privacy;
