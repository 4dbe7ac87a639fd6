package az.rtcm.pledges.admin;

import az.rtcm.pledges.Evidence;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

/** A piece of evidence; of the last three fields the one that goes with the kind is needed. */
record EvidenceForm(
        @NotNull Evidence.@Nullable Kind kind,
        @Nullable Map<String, String> text,
        @Nullable UUID session,
        @Nullable @Size(max = 500) String address,
        @Nullable MultipartFile file) {

    private static final int MOST = 2_000;

    static EvidenceForm empty() {
        return new EvidenceForm(null, Map.of(), null, "", null);
    }

    /** Notes beside the fields what the chosen kind needs and has not got. */
    void check(BindingResult errors) {
        if (kind == null) {
            return;
        }
        if (kind != Evidence.Kind.SESSION) {
            Typed.requireWords(errors, "text", text, MOST);
        }
        if (kind == Evidence.Kind.SESSION) {
            Typed.limit(errors, "text", text, MOST);
        }
        switch (kind) {
            case SESSION -> refuseUnless(session != null, errors, "session", "no-session");
            case LINK -> refuseUnless(isAddress(), errors, "address", "address");
            case FILE -> refuseUnless(hasFile(), errors, "file", "no-file");
            case TEXT -> {}
        }
    }

    boolean hasFile() {
        return file != null && !file.isEmpty();
    }

    private boolean isAddress() {
        return address != null && address.strip().matches("https?://[^\\s<>\"]+");
    }

    private static void refuseUnless(
            boolean right, BindingResult errors, String field, String reason) {
        if (!right) {
            errors.rejectValue(field, "pledges.refused." + reason);
        }
    }
}
