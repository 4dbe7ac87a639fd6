package az.rtcm.nominations;

import az.rtcm.files.FileId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On what the coordinator relies who acts for an organisation or a person (rule 12).
 *
 * @param reference register number of the letter, or who said it in which call
 * @param dated day of the letter or call
 * @param scan the paper, when there is one
 */
public record OnBehalf(Channel channel, String reference, LocalDate dated, @Nullable FileId scan) {}
