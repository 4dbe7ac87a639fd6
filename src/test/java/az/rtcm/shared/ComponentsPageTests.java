package az.rtcm.shared;

import static org.assertj.core.api.Assertions.assertThat;

import az.rtcm.PlatformTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class ComponentsPageTests {

    @Autowired MockMvcTester web;

    @Test
    void theListOfMistakesNamesTheFieldAsTheFormDoes() {
        assertThat(web.get().uri("/dev/components").header("Accept-Language", "ru"))
                .hasStatusOk()
                .bodyText()
                .contains("<a href=\"#field-summary\">Краткое содержание: Заполните это поле.</a>");
    }

    @Test
    void aTextWithoutTranslationShowsItsLanguage() {
        assertThat(web.get().uri("/dev/components").header("Accept-Language", "az"))
                .bodyText()
                .contains("<span lang=\"en\">Only in English</span>")
                .contains(">EN</abbr>");
    }
}
