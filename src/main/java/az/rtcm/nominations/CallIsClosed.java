package az.rtcm.nominations;

/** The deadline has passed or the call was closed: organisations change their lists no more. */
public class CallIsClosed extends RuntimeException {}
