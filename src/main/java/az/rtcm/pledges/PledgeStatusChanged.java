package az.rtcm.pledges;

/** A pledge moved to another status, with a note that stands in its history. */
public record PledgeStatusChanged(PledgeId pledge, PledgeStatus from, PledgeStatus to) {}
