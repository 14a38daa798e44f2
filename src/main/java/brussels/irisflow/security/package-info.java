/**
 * Login, roles and the person behind a request.
 *
 * <p>Offers {@link brussels.irisflow.security.CurrentPerson} (who is asking, in which language, in which groups) and the
 * names of the {@link brussels.irisflow.security.Groups groups}. Users are not kept here: the room of people implements
 * the seam {@link brussels.irisflow.security.Accounts}. Access is denied by default; which dossier somebody may see is
 * decided by the dossier, not here.
 */
package brussels.irisflow.security;
