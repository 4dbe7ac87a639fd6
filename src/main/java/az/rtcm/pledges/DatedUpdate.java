package az.rtcm.pledges;

import az.rtcm.shared.text.LocalizedText;
import az.rtcm.shared.time.PartialDate;
import java.util.UUID;

/**
 * What happened with a pledge at some time.
 *
 * @param on may be known to the month or the year only
 */
public record DatedUpdate(UUID id, PartialDate on, LocalizedText text) {}
