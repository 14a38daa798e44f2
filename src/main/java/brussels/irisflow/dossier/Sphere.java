package brussels.irisflow.dossier;

import brussels.irisflow.security.Groups;

/** The half of the house a dossier belongs to, and the group that coordinates there and sees all of it. */
public enum Sphere {
  EUROPEAN(Groups.BI), MANDATES(Groups.HR);

  private final String coordinators;

  Sphere(String coordinators) {
    this.coordinators = coordinators;
  }

  public String coordinators() {
    return coordinators;
  }
}
