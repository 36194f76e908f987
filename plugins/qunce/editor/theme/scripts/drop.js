// A file dropped on a field is as good as one chosen in it.
for (const place of document.querySelectorAll(".qe-drop")) {
  const field = place.querySelector("[type=file]");
  place.addEventListener("dragover", (event) => event.preventDefault());
  place.addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    field.files = event.dataTransfer.files;
  });
}
