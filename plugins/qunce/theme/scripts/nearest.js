/* Which one thing presses now. */
(function () {
  "use strict";
  const { qunce } = window;
  const SOON = 60;

  /** Of the reader's own open tasks that are due today at a minute, the one nearest to now, past or
      to come; nothing when none is within the hour. A task is `{ days, due, isMine, isTicked }`. */
  qunce.nowOf = (tasks, now) => {
    const distance = ({ due }) => Math.abs(Date.parse(due) - now) / 6e4;
    const near = tasks.filter((task) => {
      const isTimed = task.days === 0 && task.due.length > 10;
      return isTimed && task.isMine && !task.isTicked && distance(task) <= SOON;
    });
    return near.reduce((best, task) => (best && distance(best) <= distance(task) ? best : task), null);
  };

  /** `还有 8 分钟到 20:20` */
  qunce.howSoon = ({ due }, now) => {
    const minutes = Math.ceil((Date.parse(due) - now) / 6e4);
    const time = due.slice(11, 16);
    if (minutes > 0) return `还有 ${minutes} 分钟到 ${time}`;
    return minutes ? `${time} 该做，过了 ${-minutes} 分钟` : `就是 ${time}`;
  };
})();
