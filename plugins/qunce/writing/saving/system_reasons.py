"""What a machine says when it will not do something, in Chinese."""

import errno

SYSTEM_REASONS = {
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.ENOSPC: "磁盘满了",
    errno.EDQUOT: "磁盘的配额用完了",
    errno.EFBIG: "超过了系统允许的大小",
    errno.EROFS: "这个磁盘是只读的",
    errno.EIO: "磁盘读写出错",
    errno.ENAMETOOLONG: "名字太长",
    errno.ENOTDIR: "路径里有一段不是文件夹",
    errno.EISDIR: "这是一个文件夹",
    errno.EEXIST: "已经有同名的文件",
    errno.ENOENT: "找不到",
    errno.EBUSY: "正被占用，或者是挂载点，不能整个换掉",
    errno.EXDEV: "在另一个磁盘上，不能整个换掉",
    errno.EADDRINUSE: "端口已被占用",
}


def system_reason(error: OSError) -> str:
    """Why the machine refused."""
    return SYSTEM_REASONS.get(error.errno or 0, error.strerror or str(error))
