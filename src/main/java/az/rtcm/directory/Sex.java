package az.rtcm.directory;

/** As reported in figures; unknown is no value at all. */
public enum Sex {
    FEMALE,
    MALE
}
