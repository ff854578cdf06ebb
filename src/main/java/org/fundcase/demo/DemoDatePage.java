package org.fundcase.demo;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDateTime;
import org.fundcase.kernel.Refusal;
import org.fundcase.platform.BusinessTravel;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets a visitor move the demo's business date forward, so that a publicity or a month to pay can be seen to its end. */
@Controller
@Profile("demo")
class DemoDatePage {

    private static final int MOST = 31;

    private final BusinessTravel travel;
    private final Clock clock;

    DemoDatePage(BusinessTravel travel, Clock clock) {
        this.travel = travel;
        this.clock = clock;
    }

    /**
     * Leads back to the page it was asked on.
     *
     * @throws Refusal on the field, unless it is 1 to 31 days
     */
    @PostMapping("/demo/date")
    String forward(@RequestParam int days, @RequestHeader(name = "Referer", defaultValue = "/home") String from) {
        if (days < 1 || days > MOST) {
            throw Refusal.field("days", "一次推进 1 到 {0} 天。", MOST);
        }
        travel.to(LocalDateTime.now(clock).plusDays(days));
        String page = URI.create(from).getPath();
        return "redirect:" + (page == null || !page.startsWith("/") || page.startsWith("//") ? "/home" : page);
    }
}
