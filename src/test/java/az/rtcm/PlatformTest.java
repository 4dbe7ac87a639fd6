package az.rtcm;

import az.rtcm.accounts.Cabinets;
import az.rtcm.accounts.SignIn;
import az.rtcm.attendance.Held;
import az.rtcm.mail.Mails;
import az.rtcm.shared.jobs.ForgetfulListener;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole platform with its real database, mail server and web server. All share one
 * context, so nobody adds properties or replaces beans; every test makes the data that it needs.
 * Answers are not kept for a report of failures: a crawl gets thousands of them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@ContextConfiguration(initializers = TestMailServer.class)
@Import({
    PlatformTestConfiguration.class,
    SignIn.class,
    Cabinets.class,
    Held.class,
    Mails.class,
    ForgetfulListener.class
})
@ActiveProfiles("test")
public @interface PlatformTest {}
