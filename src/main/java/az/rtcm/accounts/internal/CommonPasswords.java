package az.rtcm.accounts.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Words that guessers try first, in small letters. */
final class CommonPasswords {

    private CommonPasswords() {}

    static Set<String> read() {
        var resource =
                Objects.requireNonNull(
                        CommonPasswords.class.getResourceAsStream(
                                "/accounts/common-passwords.txt"));
        try (var lines =
                new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
