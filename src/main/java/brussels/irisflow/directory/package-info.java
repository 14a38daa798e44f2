/**
 * People, institutions and who represents whom: accounts with their roles, heads and EU correspondents of institutions from a
 * day until a day, absences with a replacement, policy domains and who is competent. Keeps the one user table and gives it to
 * login and engine as {@link brussels.irisflow.security.Accounts}; other rooms ask
 * {@link brussels.irisflow.directory.Directory}.
 *
 * <p>Groups are computed from the day whenever somebody asks, so an appointment or an absence counts at once and by itself.
 * What must be done when one begins or ends (tasks in hand go back to their groups, an institution without a correspondent is
 * an alert) is done by {@code DayChanges}. Every change is noted in a history that is only ever added to.
 */
package brussels.irisflow.directory;
