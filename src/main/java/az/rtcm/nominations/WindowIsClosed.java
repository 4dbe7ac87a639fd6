package az.rtcm.nominations;

/** The 48 hours for naming a replacement are over, or somebody was named. */
public class WindowIsClosed extends RuntimeException {}
