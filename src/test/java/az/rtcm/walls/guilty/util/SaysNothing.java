package az.rtcm.walls.guilty.util;

/** The culprit of the rule about names of packages. */
public class SaysNothing {}
