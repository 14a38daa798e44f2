package brussels.irisflow.security;

/** The groups by which work and functions are given. */
public final class Groups {

  /** Whoever has an account, so that nobody is without a group. */
  public static final String EVERYBODY = "everybody";
  /** Brussels International: coordinates all European dossiers. */
  public static final String BI = "bi";
  /** The mandates unit. */
  public static final String HR = "hr";
  /** Ministers' cabinets. */
  public static final String CABINET = "cabinet";
  /** The secretariat of the Government. */
  public static final String GOVERNMENT = "government";
  /** Legal review. */
  public static final String LEGAL = "legal";
  /** Reads boards. */
  public static final String MANAGER = "manager";
  /** Mandate holders. */
  public static final String HOLDER = "holder";
  /** Members of an evaluation commission. */
  public static final String COMMISSION = "commission";
  /** Administers the application and reads no content. */
  public static final String ADMIN = "camunda-admin";

  private static final String INSTITUTION = "inst-";
  private static final String PERSON = "only-";

  private Groups() {
  }

  /** The group of an institution's EU correspondents, such as {@code inst-LB}. */
  public static String ofInstitution(String code) {
    return INSTITUTION + code;
  }

  /** The institution's code in such a group's name, null for any other group. */
  public static String institutionIn(String group) {
    return group.startsWith(INSTITUTION) ? group.substring(INSTITUTION.length()) : null;
  }

  /** The group of one person alone, for tasks that are nobody else's: a mandate holder's, a named cabinet's. */
  public static String ofPerson(String name) {
    return PERSON + name;
  }

  /** The login name in such a group's name, null for any other group. */
  public static String personIn(String group) {
    return group.startsWith(PERSON) ? group.substring(PERSON.length()) : null;
  }
}
