package org.fundcase.publicity;

import java.util.List;
import org.fundcase.web.FrontPart;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The running notices on the public front page. */
@Component
@Order(2)
class NoticesOnFront implements FrontPart {

    private static final int MOST = 5;

    private final PublicNotices notices;

    NoticesOnFront(PublicNotices notices) {
        this.notices = notices;
    }

    @Override
    public String template() {
        return "publicity/front";
    }

    @Override
    public List<PublicNotice> content() {
        return notices.running().stream().limit(MOST).toList();
    }
}
