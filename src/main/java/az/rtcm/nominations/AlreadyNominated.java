package az.rtcm.nominations;

/** The same person stands on a list of this session already. */
public class AlreadyNominated extends RuntimeException {}
