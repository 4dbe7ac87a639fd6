package az.rtcm.shared;

/** Told by the module that brings the demonstration. */
public interface DemonstrationData {

    /** Whether the database holds it: invented people and things, and nothing else. */
    boolean isLoaded();
}
