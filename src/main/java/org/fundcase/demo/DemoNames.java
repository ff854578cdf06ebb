package org.fundcase.demo;

/** Invented names, a different one for each number: no two people of the demo share one, in whatever city. */
final class DemoNames {

    /** Two counts without a common divisor: together they come round only after all pairs. */
    private static final String[] SURNAMES = {
        "沈", "喻", "陆", "邵", "顾", "梁", "甘", "伍", "温", "韩", "柏", "祁", "阮", "简", "骆", "闻", "施", "卓", "殷", "岑", "庄", "褚",
        "傅", "虞", "裴", "凌", "荀", "洛", "戚"
    };

    private static final String[] GIVEN = {
        "亦安", "清和", "闻笙", "和煦", "知远", "若汀", "予白", "以宁", "书言", "予安", "清川", "砚秋", "望舒", "景澄", "念初", "怀瑜", "听澜", "可期",
        "云舟", "思齐", "少棠", "子衿", "南乔", "星野", "长宁", "鹤鸣", "晚柠", "星河", "衡之", "语冰", "拾光"
    };

    static final int COUNT = SURNAMES.length * GIVEN.length;

    private DemoNames() {}

    /** @param n from 0, below {@link #COUNT} */
    static String get(int n) {
        if (n < 0 || n >= COUNT) {
            throw new IllegalArgumentException("No name for " + n);
        }
        return SURNAMES[n % SURNAMES.length] + GIVEN[n % GIVEN.length];
    }
}
