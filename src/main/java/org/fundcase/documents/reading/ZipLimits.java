package org.fundcase.documents.reading;

/**
 * How much a container may hold.
 *
 * @param entries most entries
 * @param unpacked most bytes of all entries together
 * @param ratio most times an entry may grow, once it is over one MiB
 */
record ZipLimits(int entries, long unpacked, int ratio) {

    static final ZipLimits DEFAULT = new ZipLimits(2_000, 200L << 20, 100);
    static final String BOMB = "file-bomb";
    static final int MOST_DEPTH = 3;
    static final int LONGEST_NAME = 1_000;
    private static final long RATIO_COUNTS_FROM = 1L << 20;

    boolean tooGrown(long packed, long unpackedSize) {
        return unpackedSize > RATIO_COUNTS_FROM && unpackedSize / Math.max(1, packed) > ratio;
    }

    static Unreadable bomb() {
        return new Unreadable(BOMB, "压缩包解开后过大（上限 200 MB、2000 个文件、100 倍），疑似压缩炸弹，系统不接收。请只打包需要的材料。");
    }

    static Unreadable broken() {
        return new Unreadable("file-truncated", "文件不完整或已损坏，可能没有传完。请重新下载原件后再上传。");
    }
}
