package az.rtcm.site;

import az.rtcm.shared.time.PartialDate;
import az.rtcm.training.SessionId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an editor typed; all texts by language.
 *
 * @param dated of news; null for a page
 */
public record ArticleDraft(
        Map<String, String> title,
        Map<String, String> summary,
        Map<String, String> body,
        @Nullable PartialDate dated,
        @Nullable SessionId session) {}
