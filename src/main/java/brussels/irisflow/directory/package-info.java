/**
 * People, institutions and who represents whom: accounts with their roles, EU correspondents from a day until a day,
 * absences with a replacement. Keeps the one user table and gives it to login and engine as
 * {@link brussels.irisflow.security.Accounts}.
 */
package brussels.irisflow.directory;
