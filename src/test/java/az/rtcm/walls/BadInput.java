package az.rtcm.walls;

import java.util.List;
import org.jsoup.nodes.Element;

/** What people, programs and attackers put into the fields of a form. */
enum BadInput {
    EMPTY {
        @Override
        String typed(Element field) {
            return "";
        }
    },
    TOO_LONG {
        @Override
        String typed(Element field) {
            return isText(field) ? "ə".repeat(60_000) : "9".repeat(400);
        }
    },
    FRAGMENTS {
        @Override
        String typed(Element field) {
            return "O'Brien\"); drop table person; -- <script>alert(1)</script> ${7*7}";
        }
    },
    SCRIPTS {
        @Override
        String typed(Element field) {
            return isText(field) ? "علي Ələkbər İsmayılov Пётр " + "e\u0301" : "٣١/٠٢/٢٠٢٦";
        }
    },
    WRONG_DATES {
        @Override
        String typed(Element field) {
            return field.attr("type").equals("number") ? "-1" : "2026-02-31";
        }
    },
    FOREIGN_IDS {
        @Override
        String chosen(Element field) {
            return "0198c0de-0000-7000-8000-00000000dead";
        }
    },
    NO_ID {
        @Override
        String chosen(Element field) {
            return "../../etc/passwd";
        }
    },
    ZERO_BYTE {
        @Override
        String typed(Element field) {
            return "a\u0000b";
        }
    };

    /** Those that are typed into single fields. */
    static final List<BadInput> TYPED =
            List.of(EMPTY, TOO_LONG, FRAGMENTS, SCRIPTS, WRONG_DATES, ZERO_BYTE);

    /** What is written into a field that takes words, numbers or dates. */
    String typed(Element field) {
        return "Words";
    }

    /** What is sent for a field whose values the page gives. */
    String chosen(Element field) {
        return field.val();
    }

    /** Whether people could have sent it by typing, so that nothing of it may be lost. */
    boolean isTyped() {
        return this != FOREIGN_IDS && this != NO_ID && this != ZERO_BYTE;
    }

    private static boolean isText(Element field) {
        return field.tagName().equals("textarea")
                || field.attr("type").isEmpty()
                || field.attr("type").equals("text");
    }
}
