package az.rtcm.training;

/**
 * The question “how do I get in, and by when” on the public page of a session: whoever runs calls
 * answers it with a panel on this subject.
 */
public record Admission(Session session) {}
