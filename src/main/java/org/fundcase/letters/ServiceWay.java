package org.fundcase.letters;

/** How a paper is served (民事诉讼法 §87–95). */
public enum ServiceWay {
    /** Opened in the system by the recipient. */
    ELECTRONIC("电子送达"),
    DIRECT("直接送达"),
    LEFT("留置送达"),
    POST("邮寄送达"),
    ENTRUSTED("委托送达"),
    PUBLIC_NOTICE("公告送达");

    private final String label;

    ServiceWay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
